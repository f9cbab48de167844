# title: LoadCredential= from the file in the home
# want: pass
solve 2.3
sudo sed -i 's|^EnvironmentFile=.*|LoadCredential=database-password:/home/learner/agents/hello-store/database-password|' /etc/systemd/system/web-agent.service
sudo rm /etc/web-agent/env
sudo systemctl daemon-reload
sudo systemctl restart web-agent

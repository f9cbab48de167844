# title: everybody may read the file of the credential
# want: fail env-file-mode
# breaks: secret
solve 2.3
chmod 755 ~
chmod 644 ~/agents/hello-store/database-password
sudo sed -i 's|^EnvironmentFile=.*|LoadCredential=database-password:/home/learner/agents/hello-store/database-password|' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent

# title: WorkingDirectory= names the script
# want: fail chdir-missing
# breaks: up
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

# title: WorkingDirectory= has a typo
# want: fail chdir-missing
# breaks: up
sudo sed -i 's|^WorkingDirectory=.*|WorkingDirectory=/home/learner/agents/helo-agent|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

# title: the script is run directly without a #! line
# want: fail exec-format
# breaks: up
chmod +x ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

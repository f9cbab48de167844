# title: the script is run directly without chmod +x
# want: fail exec-not-executable
# breaks: up
sed -i '1i #!/usr/bin/python3' ~/agents/hello-agent/hello_agent.py
sudo sed -i 's|^ExecStart=.*|ExecStart=/home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

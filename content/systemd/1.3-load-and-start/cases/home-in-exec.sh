# title: $HOME in ExecStart=, and python3 ends without an error
# want: fail env-var-in-exec
# breaks: up
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

# title: $HOME in ExecStart=
# want: fail env-var-in-exec
# breaks: command
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

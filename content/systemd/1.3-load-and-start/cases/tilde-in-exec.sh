# title: ~ in ExecStart=
# want: fail script-missing
# breaks: up
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 ~/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

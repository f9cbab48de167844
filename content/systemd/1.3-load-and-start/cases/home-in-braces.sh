# title: ${HOME} in ExecStart=, which systemd does replace where User= is set
# want: pass
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 ${HOME}/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

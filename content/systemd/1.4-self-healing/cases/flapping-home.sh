# title: flapping: $HOME in ExecStart=, ending with 0
# want: fail env-var-in-exec
# breaks: healed up
sudo sed -i -e 's|^ExecStart=.*|ExecStart=/usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py|' -e s/^RestartSec=.*/RestartSec=2/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 6

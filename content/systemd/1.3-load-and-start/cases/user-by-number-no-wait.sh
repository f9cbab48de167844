# title: User= is a number, and the script is named from its home; checked at once
# want: pending settling
# options: no-wait
sudo sed -i -e 's/^User=.*/User=1000/' -e 's/^WorkingDirectory=.*/WorkingDirectory=~/' -e 's|^ExecStart=.*|ExecStart=/usr/bin/python3 agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

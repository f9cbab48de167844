# title: a drop-in adds a second ExecStart=
# want: fail duplicate-exec
# breaks: up yours speaks
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nExecStart=/usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee /etc/systemd/system/hello-agent.service.d/unbuffered.conf
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true

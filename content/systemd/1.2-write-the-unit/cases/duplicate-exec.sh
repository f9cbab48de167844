# title: a drop-in with a second ExecStart=
# want: fail duplicate-exec
# breaks: known command
solve 1.2
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nExecStart=/usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee /etc/systemd/system/hello-agent.service.d/unbuffered.conf
sudo systemctl daemon-reload

# title: a second ExecStart= in the drop-in
# want: fail duplicate-exec
# breaks: up
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\nExecStart=/usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl stop hello-agent
sdlab answer 3.3 reload no

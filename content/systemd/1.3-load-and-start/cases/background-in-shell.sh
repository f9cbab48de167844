# title: a shell that puts the agent into the background, and ends
# want: fail ended-at-once
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/sh -c "/usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py \&"|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 2

# title: --user: the unit was written for the system's manager
# want: fail unit-not-found
# breaks: up
# scope: user
rm ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
printf '[Service]\nUser=learner\nExecStart=/usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py\n' | sudo tee /etc/systemd/system/hello-agent.service
sudo systemctl start hello-agent

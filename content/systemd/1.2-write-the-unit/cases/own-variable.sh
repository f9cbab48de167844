# title: a variable of the unit's own in braces
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|Environment=APP=/home/learner/agents/hello-agent\nExecStart=/usr/bin/python3 ${APP}/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

# title: a typo in a variable of the unit's own
# want: fail env-var-in-exec
solve 1.2
sudo sed -i 's|^ExecStart=.*|Environment=APP=/home/learner/agents/hello-agent\nExecStart=/usr/bin/python3 ${APPS}/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

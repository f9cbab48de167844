# title: a variable of the unit's own, without braces, at the beginning of a path
# want: fail env-var-in-exec
solve 1.2
sudo sed -i 's|^ExecStart=.*|Environment=APP=/home/learner/agents/hello-agent\nExecStart=/usr/bin/python3 $APP/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

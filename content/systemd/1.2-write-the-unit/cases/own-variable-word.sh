# title: a variable of the unit's own as a word
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|Environment=APP=/home/learner/agents/hello-agent/hello_agent.py\nExecStart=/usr/bin/python3 $APP|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

# title: nice and env in front of python3
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/nice -n 5 /usr/bin/env PYTHONUNBUFFERED=1 /usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

# title: systemd-run made a unit of that name
# want: fail transient-unit
# breaks: current
sudo rm /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemd-run --unit=hello-agent --uid=learner /usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py

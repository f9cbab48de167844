# title: a dash from a web page in place of an option's hyphen
# want: fail script-missing
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 –u /home/learner/agents/hello-agent/hello_agent.py|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

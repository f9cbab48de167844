# title: the key is given on the command line
# want: fail secret-in-unit
# breaks: secret reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^EnvironmentFile=.*//; s|^ExecStart=.*|ExecStart=/usr/bin/env API_KEY=sk-0123456789abcdef0 /usr/bin/python3 /home/learner/agents/unsafe-agent/unsafe_agent.py|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent

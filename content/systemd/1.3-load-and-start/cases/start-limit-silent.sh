# title: no RestartSec=, and a script that gives up without a word
# want: fail start-limit-hit
# breaks: up yours speaks
printf 'import sys\nsys.exit(1)\n' > ~/agents/hello-agent/hello_agent.py
sudo sed -i /^RestartSec=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 5

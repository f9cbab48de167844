# title: no RestartSec=, and a script that ends: five starts within a second
# want: fail start-limit-hit
# breaks: up yours speaks
: > ~/agents/hello-agent/hello_agent.py
sudo sed -i /^RestartSec=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 5

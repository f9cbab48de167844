# title: flapping: no RestartSec=, and a script that ends
# want: fail start-limit-hit
# breaks: healed up
: > ~/agents/hello-agent/hello_agent.py
sudo sed -i /^RestartSec=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 4

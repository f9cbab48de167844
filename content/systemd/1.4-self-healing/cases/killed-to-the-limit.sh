# title: killed again and again, with no RestartSec=
# want: fail start-limit-hit
# breaks: up
sudo sed -i /^RestartSec=/d /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
for _ in 1 2 3 4 5 6; do sudo systemctl kill -s KILL hello-agent || true; sleep 0.8; done

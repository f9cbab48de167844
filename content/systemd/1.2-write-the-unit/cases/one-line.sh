# title: two settings on one line
# want: fail value-ignored
solve 1.2
sudo sed -i -e 's|^Restart=.*|Restart=always RestartSec=10|' -e '/^RestartSec=/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

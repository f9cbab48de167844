# title: no RestartSec=
# want: fail restart-too-fast
# breaks: pause
solve 1.2
sudo sed -i '/^RestartSec=/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

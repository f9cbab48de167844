# title: the unit file has the pause, and a drop-in another one
# want: fail restart-too-fast
# breaks: pause
solve 2.1
sudo mkdir -p /etc/systemd/system/crash-agent.service.d
printf '[Service]\nRestartSec=1\n' | sudo tee /etc/systemd/system/crash-agent.service.d/z.conf >/dev/null
sudo systemctl daemon-reload

# title: stop and start instead of restart
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl stop hello-agent
sudo systemctl start hello-agent
sdlab answer 3.3 reload no

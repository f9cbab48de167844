# title: a drop-in with another name, and more settings in it
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\nTimeoutStopSec=5\n' | sudo tee /etc/systemd/system/hello-agent.service.d/10-mine.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

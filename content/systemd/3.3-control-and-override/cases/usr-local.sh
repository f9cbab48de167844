# title: a drop-in in /usr/local/lib
# want: pass
sudo mkdir -p /usr/local/lib/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /usr/local/lib/systemd/system/hello-agent.service.d/mine.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

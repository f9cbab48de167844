# title: systemctl reload instead of restart
# want: fail running-old-config
# breaks: restarted
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl reload hello-agent || true
sdlab answer 3.3 reload no

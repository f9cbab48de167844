# title: both settings on one line
# want: fail value-ignored
# breaks: pause
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3 Environment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

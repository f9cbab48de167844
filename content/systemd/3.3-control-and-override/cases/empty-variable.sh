# title: Environment=PYTHONUNBUFFERED without a value
# want: fail value-ignored
# breaks: variable
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

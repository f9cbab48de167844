# title: the drop-in, and the same in the unit file
# want: fail edited-unit-file
# breaks: untouched
sudo sed -i '/^RestartSec=/a Environment=PYTHONUNBUFFERED=1' /etc/systemd/system/hello-agent.service
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

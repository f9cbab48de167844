# title: the folder is called service.d, so the drop-in is every service's
# want: fail stray-drop-in
# breaks: drop-in
sudo mkdir -p /etc/systemd/system/service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

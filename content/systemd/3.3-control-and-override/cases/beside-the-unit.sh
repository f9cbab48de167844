# title: override.conf lies beside the unit file
# want: fail stray-drop-in
# breaks: drop-in
sudo mkdir -p /etc/systemd/system
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

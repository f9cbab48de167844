# title: the drop-in was made for the system's unit
# want: fail no-drop-in
# scope: user
# breaks: drop-in
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
systemctl --user daemon-reload
systemctl --user restart hello-agent
sdlab answer 3.3 reload no --user

# title: done, and then systemctl revert
# want: fail no-drop-in
# breaks: drop-in
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sudo systemctl revert hello-agent
sdlab answer 3.3 reload no

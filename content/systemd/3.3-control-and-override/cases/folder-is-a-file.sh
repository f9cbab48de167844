# title: hello-agent.service.d is a file
# want: fail stray-drop-in
# breaks: drop-in
sudo mkdir -p /etc/systemd/system
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

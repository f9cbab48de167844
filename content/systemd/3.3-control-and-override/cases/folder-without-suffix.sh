# title: the folder is called hello-agent.d
# want: fail stray-drop-in
# breaks: drop-in pause variable lasting
sudo mkdir -p /etc/systemd/system/hello-agent.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

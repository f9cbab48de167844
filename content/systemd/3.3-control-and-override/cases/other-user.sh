# title: the agent runs as somebody else, whose variables you may not see
# want: error environment-unseen
# breaks: restarted
sudo useradd -m bob
chmod 755 ~
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\nUser=bob\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

# title: the settings stand in [Unit]
# want: fail key-ignored
# breaks: pause variable
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Unit]\nRestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

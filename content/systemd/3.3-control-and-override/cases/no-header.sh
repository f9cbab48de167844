# title: no section header in the drop-in
# want: fail key-ignored
# breaks: pause variable
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf 'RestartSec=3\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

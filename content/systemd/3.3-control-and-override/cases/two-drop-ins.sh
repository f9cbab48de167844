# title: one drop-in for each setting
# want: pass
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3s\n' | sudo tee /etc/systemd/system/hello-agent.service.d/pause.conf
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nEnvironment="PYTHONUNBUFFERED=yes"\n' | sudo tee /etc/systemd/system/hello-agent.service.d/python.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

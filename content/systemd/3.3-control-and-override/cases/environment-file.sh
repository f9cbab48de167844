# title: the variable from an EnvironmentFile= of the drop-in
# want: pass
echo PYTHONUNBUFFERED=1 | sudo tee /etc/hello-agent.env
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=3\nEnvironmentFile=/etc/hello-agent.env\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

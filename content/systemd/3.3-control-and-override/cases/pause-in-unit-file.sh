# title: RestartSec=3 in the unit file, and only the variable in a drop-in
# want: fail edited-unit-file
# breaks: pause
sudo sed -i 's/^RestartSec=.*/RestartSec=3/' /etc/systemd/system/hello-agent.service
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
printf '[Service]\nEnvironment=PYTHONUNBUFFERED=1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sdlab answer 3.3 reload no

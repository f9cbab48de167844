# title: half of it in a drop-in
# want: pass
solve 1.2
sudo sed -i '/^Restart/d' /etc/systemd/system/hello-agent.service
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestart=always\nRestartSec=15\n' | sudo tee /etc/systemd/system/hello-agent.service.d/heal.conf
sudo systemctl daemon-reload

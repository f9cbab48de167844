# title: the restart in a drop-in for all services
# want: pass
solve 1.2
sudo sed -i /^Restart/d /etc/systemd/system/hello-agent.service
sudo mkdir -p /etc/systemd/system/service.d
printf '[Service]\nRestart=always\nRestartSec=10\n' | sudo tee /etc/systemd/system/service.d/10-all.conf
sudo systemctl daemon-reload

# title: the pause in a drop-in for all units that begin with hello-
# want: pass
solve 1.2
sudo sed -i '/^RestartSec/d' /etc/systemd/system/hello-agent.service
sudo mkdir -p /etc/systemd/system/hello-.service.d
printf '[Service]\nRestartSec=10s\n' | sudo tee /etc/systemd/system/hello-.service.d/pause.conf
sudo systemctl daemon-reload

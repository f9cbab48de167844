# title: a drop-in in /run takes the pause away
# want: fail restart-too-fast
solve 1.2
sudo mkdir -p /run/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=0\n' | sudo tee /run/systemd/system/hello-agent.service.d/10-all.conf
sudo systemctl daemon-reload

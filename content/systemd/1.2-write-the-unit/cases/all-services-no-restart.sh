# title: a drop-in for all services says Restart=no
# want: fail restart-disabled
solve 1.2
sudo mkdir -p /etc/systemd/system/service.d
printf '[Service]\nRestart=no\n' | sudo tee /etc/systemd/system/service.d/10-all.conf
sudo systemctl daemon-reload

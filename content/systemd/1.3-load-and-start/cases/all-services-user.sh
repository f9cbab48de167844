# title: a drop-in for all services empties User=
# want: fail runs-as-root
sudo mkdir -p /etc/systemd/system/service.d
printf '[Service]\nUser=\n' | sudo tee /etc/systemd/system/service.d/a.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6

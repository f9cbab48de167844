# title: a drop-in for all services says Restart=no, and kill -9
# want: fail restart-disabled
sudo mkdir -p /etc/systemd/system/service.d
printf '[Service]\nRestart=no\n' | sudo tee /etc/systemd/system/service.d/a.conf
sudo systemctl daemon-reload
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent)"
sleep 2

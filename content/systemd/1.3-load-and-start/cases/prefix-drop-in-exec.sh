# title: a drop-in for all units that begin with hello- adds a second ExecStart=
# want: fail duplicate-exec
sudo systemctl stop hello-agent 2>/dev/null || true
sudo mkdir -p /etc/systemd/system/hello-.service.d
printf '[Service]\nExecStart=/bin/true\n' | sudo tee /etc/systemd/system/hello-.service.d/a.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6

# title: chmod 777 on the unit file
# want: pass
solve 1.2
sudo chmod 777 /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

# title: a unit file that only root may read
# want: error unit-file-closed
# breaks: install clean
solve 1.2
sudo chmod 600 /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

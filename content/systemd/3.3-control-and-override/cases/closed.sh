# title: only root may read the drop-in
# want: error unit-file-closed
solve 3.3
sudo chmod 600 /etc/systemd/system/hello-agent.service.d/override.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent

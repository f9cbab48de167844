# title: only root may read the drop-in
# want: pass
solve 4.2
sudo chmod 600 /etc/systemd/system/hello-agent.service.d/limits.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent

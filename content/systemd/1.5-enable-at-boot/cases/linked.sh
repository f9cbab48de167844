# title: the unit file is in the home folder, enabled by its path
# want: pass
sudo systemctl stop hello-agent
sudo mv /etc/systemd/system/hello-agent.service ~/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable --now ~/hello-agent.service

# title: the unit was linked, and not enabled
# want: fail not-enabled
# breaks: enabled reached
sudo systemctl stop hello-agent
sudo mv /etc/systemd/system/hello-agent.service ~/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl link ~/hello-agent.service
sudo systemctl start hello-agent

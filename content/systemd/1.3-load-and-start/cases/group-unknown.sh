# title: Group= names no group
# want: fail group-failed
# breaks: up
sudo sed -i '/^User=/a Group=agents' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent

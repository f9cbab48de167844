# title: flapping: Group= names no group
# want: fail group-failed
# breaks: healed up
sudo sed -i '/^User=/a Group=agents' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent

# title: Group= names no group
# want: fail group-failed
# breaks: user
solve 1.2
sudo sed -i '/^User=/a Group=learners' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

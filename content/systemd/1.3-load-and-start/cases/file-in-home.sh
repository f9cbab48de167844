# title: the unit file is in the home folder
# want: fail unit-not-found
# breaks: up yours speaks
sudo mv /etc/systemd/system/hello-agent.service ~/
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true

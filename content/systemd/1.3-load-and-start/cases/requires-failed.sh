# title: a required unit fails
# want: fail dependency-failed
# breaks: up yours speaks
printf '[Service]\nType=oneshot\nExecStart=/bin/false\n' | sudo tee /etc/systemd/system/db.service
sudo sed -i '/^After=/a Requires=db.service\nAfter=db.service' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true

# title: Requires= names a unit that does not exist
# want: fail dependency-missing
# breaks: up yours speaks
sudo sed -i '/^After=/a Requires=postgresql.service' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent || true

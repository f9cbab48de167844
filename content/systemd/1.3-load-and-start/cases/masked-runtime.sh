# title: mask --runtime on a unit in /usr
# want: fail masked
# breaks: up yours speaks
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl mask --runtime hello-agent
sudo systemctl start hello-agent || true

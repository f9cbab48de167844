# title: the unit is a link to /dev/null
# want: fail masked
# breaks: up yours speaks
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl mask hello-agent
sudo systemctl start hello-agent || true

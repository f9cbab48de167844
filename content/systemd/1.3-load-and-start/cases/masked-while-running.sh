# title: masked after the start
# want: fail masked
# breaks: current
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sudo systemctl mask hello-agent

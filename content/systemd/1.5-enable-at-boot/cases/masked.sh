# title: masked after it was enabled
# want: fail masked
# breaks: enabled
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
sudo systemctl mask hello-agent

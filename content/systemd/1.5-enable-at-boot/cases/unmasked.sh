# title: masked and unmasked: the link is gone
# want: fail not-enabled
# breaks: enabled reached
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
sudo systemctl mask hello-agent
sudo systemctl unmask hello-agent
sudo systemctl disable hello-agent

# title: the unit file is in /usr/local/lib/systemd/system
# want: pass
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl enable hello-agent

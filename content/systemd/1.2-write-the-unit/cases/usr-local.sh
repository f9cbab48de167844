# title: in /usr/local/lib/systemd/system
# want: pass
solve 1.2
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system
sudo systemctl daemon-reload

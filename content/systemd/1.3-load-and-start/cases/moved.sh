# title: moved to /usr/local after the start, and reloaded
# want: pass
sudo systemctl start hello-agent
sleep 4
sudo mkdir -p /usr/local/lib/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /usr/local/lib/systemd/system/
sudo systemctl daemon-reload
sleep 1

# title: a new file needs no daemon-reload
# want: pass
sudo cp /etc/systemd/system/hello-agent.service /tmp/unit
sudo rm /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
systemctl status hello-agent || true
sudo cp /tmp/unit /etc/systemd/system/hello-agent.service
sudo systemctl start hello-agent

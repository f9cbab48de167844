# title: the unit file was removed while it runs, and reloaded
# want: fail unit-not-found
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo mv /etc/systemd/system/hello-agent.service ~/
sudo systemctl daemon-reload

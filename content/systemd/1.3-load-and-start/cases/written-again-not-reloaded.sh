# title: the unit file was removed while it runs, reloaded, and written again
# want: fail not-reloaded
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo mv /etc/systemd/system/hello-agent.service ~/
sudo systemctl daemon-reload
sudo mv ~/hello-agent.service /etc/systemd/system/

# title: the unit file was removed while it runs
# want: fail not-reloaded
# breaks: current
sudo systemctl start hello-agent
sleep 1
sudo rm /etc/systemd/system/hello-agent.service

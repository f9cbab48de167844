# title: edited while it was enabled, and not reloaded
# want: fail not-reloaded
# breaks: current
solve 1.2
sudo systemctl enable hello-agent
sleep 1
sudo sed -i 's/^RestartSec=.*/RestartSec=12/' /etc/systemd/system/hello-agent.service

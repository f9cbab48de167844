# title: a new drop-in folder under the running agent
# want: fail not-reloaded
# breaks: current
solve 1.2
sudo systemctl start hello-agent
sudo mkdir /etc/systemd/system/hello-agent.service.d
printf '[Service]\nRestartSec=12\n' | sudo tee /etc/systemd/system/hello-agent.service.d/pause.conf

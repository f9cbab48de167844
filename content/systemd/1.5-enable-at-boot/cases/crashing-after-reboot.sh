# title: enabled and rebooted, and it fails at once
# want: fail user-unknown
# breaks: up
# options: reboot
sudo sed -i s/^User=.*/User=lerner/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent

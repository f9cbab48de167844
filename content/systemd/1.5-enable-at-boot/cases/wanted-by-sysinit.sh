# title: WantedBy=sysinit.target, and rebooted
# want: pass
# options: reboot
sudo sed -i s/^WantedBy=.*/WantedBy=sysinit.target/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent

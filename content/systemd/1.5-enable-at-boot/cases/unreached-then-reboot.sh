# title: WantedBy=rescue.target, and rebooted
# want: fail wanted-by-unreached-target
# breaks: reached up
# options: reboot
sudo sed -i s/multi-user/rescue/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent

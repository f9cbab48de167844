# title: enabled, and rebooted
# want: pass
# options: reboot
sudo systemctl enable hello-agent

# title: enabled and rebooted
# want: pass
# options: reboot
sdlab solve 4.3 --print | bash
sudo systemctl enable hello-agent

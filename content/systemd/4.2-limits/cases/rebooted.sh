# title: limited, enabled and rebooted
# want: pass
# options: reboot
sdlab solve 4.2 --print | bash
sudo systemctl enable hello-agent

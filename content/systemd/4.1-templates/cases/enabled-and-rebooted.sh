# title: three instances enabled, and rebooted
# want: pass
# options: reboot
sdlab solve 4.1 --print | bash
sudo systemctl enable hello-agent@1 hello-agent@2 hello-agent@3

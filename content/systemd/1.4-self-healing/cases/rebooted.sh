# title: a reboot is no crash
# want: fail never-killed
# breaks: healed
# options: reboot
sudo systemctl enable hello-agent

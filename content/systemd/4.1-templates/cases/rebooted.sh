# title: not enabled, and rebooted
# want: fail instance-name-missing
# breaks: running named
# options: reboot
sdlab solve 4.1 --print | bash

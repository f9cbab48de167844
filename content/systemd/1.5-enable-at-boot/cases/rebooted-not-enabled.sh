# title: rebooted without enable
# want: fail not-enabled
# breaks: enabled reached up
# options: reboot
true

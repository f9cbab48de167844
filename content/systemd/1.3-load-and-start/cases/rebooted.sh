# title: started, and rebooted without enable
# want: fail not-started
# breaks: up
# options: reboot
solve 1.3

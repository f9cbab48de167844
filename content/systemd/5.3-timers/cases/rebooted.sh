# title: after a reboot the timer goes on
# want: pass
# options: reboot
solve 5.3

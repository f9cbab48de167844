# title: a reboot starts one of the three, so answers from before are wrong
# want: fail wrong-answer
# options: reboot
solve 3.1

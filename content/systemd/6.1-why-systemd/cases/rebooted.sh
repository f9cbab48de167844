# title: answered, then rebooted: the services are back, the process ids are new
# want: fail wrong-answer
# breaks: pid
# fault: lamp
# options: reboot
solve 6.1

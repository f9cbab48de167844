# title: the number from the PID file
# want: fail wrong-answer
# breaks: pid
# fault: lamp
solve 6.1
sdlab answer 6.1 pid "$(cat ~/agents/why-systemd/red.pid)"

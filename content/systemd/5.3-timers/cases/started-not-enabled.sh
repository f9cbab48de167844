# title: the timer is started, and not enabled
# want: fail not-enabled
# breaks: boot
sdlab solve 5.3 --print | sed '/enable agent-check.timer/d' | bash

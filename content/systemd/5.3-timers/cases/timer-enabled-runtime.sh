# title: the timer is enabled until the next boot only
# want: fail enabled-runtime
# breaks: boot
sdlab solve 5.3 --print | sed 's/enable agent-check.timer/enable --runtime agent-check.timer/' | bash

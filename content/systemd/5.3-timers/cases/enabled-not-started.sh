# title: the timer is enabled, and not started
# want: fail timer-not-started
# breaks: regular
sdlab solve 5.3 --print | sed '/restart agent-check.timer/d' | bash

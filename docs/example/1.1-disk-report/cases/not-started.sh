# title: both files are written, but the timer is not started
# want: fail timer-not-started
# breaks: report regular
sdlab solve 1.1 --print | sed '/^sudo systemctl restart/d' | bash

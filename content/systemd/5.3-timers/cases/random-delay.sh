# title: RandomizedDelaySec=20s
# want: fail timer-inaccurate
# breaks: regular
sdlab solve 5.3 --print | sed 's/^AccuracySec=1s/&\nRandomizedDelaySec=20s/' | bash

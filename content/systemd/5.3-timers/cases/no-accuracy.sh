# title: no AccuracySec=
# want: fail timer-inaccurate
# breaks: regular
sdlab solve 5.3 --print | sed /^AccuracySec/d | bash

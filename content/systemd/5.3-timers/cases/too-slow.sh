# title: every five minutes
# want: fail timer-too-slow
# breaks: regular
sdlab solve 5.3 --print | sed s/^OnUnitActiveSec=.*/OnUnitActiveSec=5min/ | bash

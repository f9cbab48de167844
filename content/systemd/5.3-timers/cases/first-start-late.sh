# title: the first start is a quarter of an hour away
# want: pending waiting-for-timer
# breaks: regular
sdlab solve 5.3 --print | sed s/^OnActiveSec=.*/OnActiveSec=15min/ | bash

# title: asked before the timer came round a second time
# want: pending waiting-for-timer
# breaks: regular
# options: no-wait
sdlab solve 1.1 --print | sed 's/^OnUnitActiveSec=.*/OnUnitActiveSec=50s/' | bash

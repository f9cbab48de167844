# title: OnCalendar=*:*:30 is one second of each minute
# want: fail timer-too-slow
# breaks: regular
sdlab solve 5.3 --print | sed -e 's,^OnActiveSec.*,OnCalendar=*:*:30,' -e /^OnUnitActiveSec/d | bash

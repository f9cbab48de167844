# title: OnCalendar=*:0/30, meant as seconds
# want: fail timer-too-slow
# breaks: regular
sdlab solve 5.3 --print | sed -e 's,^OnActiveSec.*,OnCalendar=*:0/30,' -e /^OnUnitActiveSec/d | bash

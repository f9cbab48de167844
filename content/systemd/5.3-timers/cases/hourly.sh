# title: OnCalendar=hourly
# want: fail timer-too-slow
# breaks: regular
sdlab solve 5.3 --print | sed -e 's,^OnActiveSec.*,OnCalendar=hourly,' -e /^OnUnitActiveSec/d | bash

# title: OnCalendar= is as good
# want: pass
sdlab solve 5.3 --print | sed -e 's,^OnActiveSec.*,OnCalendar=*:*:0/10,' -e /^OnUnitActiveSec/d | bash

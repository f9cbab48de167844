# title: a comment behind the value of OnUnitActiveSec=
# want: fail value-ignored
# breaks: regular
sdlab solve 5.3 --print | sed 's/^OnUnitActiveSec=.*/& # twice a minute/' | bash

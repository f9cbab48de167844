# title: a comment behind the value of AccuracySec=
# want: fail value-ignored
# breaks: regular
sdlab solve 5.3 --print | sed 's/^AccuracySec=.*/& # ok/' | bash

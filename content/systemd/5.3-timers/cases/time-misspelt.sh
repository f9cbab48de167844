# title: OnUnitActiveSecs=
# want: fail key-ignored
# breaks: regular
sdlab solve 5.3 --print | sed s/^OnUnitActiveSec=/OnUnitActiveSecs=/ | bash

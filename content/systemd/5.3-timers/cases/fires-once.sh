# title: OnActiveSec= alone
# want: fail timer-never-fires
# breaks: regular
sdlab solve 5.3 --print | sed /^OnUnitActiveSec/d | bash

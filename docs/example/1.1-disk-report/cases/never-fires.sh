# title: OnUnitActiveSec= alone
# want: fail timer-never-fires
# breaks: report regular
sdlab solve 1.1 --print | sed /OnActiveSec/d | bash

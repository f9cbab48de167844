# title: OnUnitActiveSec= alone, the first start was made by hand
# want: fail timer-never-fires
# breaks: boot
sdlab solve 5.3 --print | sed -e /^OnActiveSec/d -e s/^OnUnitActiveSec=.*/OnUnitActiveSec=2s/ | bash

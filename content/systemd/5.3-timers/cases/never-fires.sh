# title: OnUnitActiveSec= alone
# want: fail timer-never-fires
# breaks: regular boot storm
sdlab solve 5.3 --print | sed -e /^OnActiveSec/d -e '/^sudo systemctl start agent-check.service/d' | bash

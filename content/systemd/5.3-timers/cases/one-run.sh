# title: checked after the first run
# want: pass
sdlab solve 5.3 --print | sed -e '/^sudo systemctl start agent-check.service/d' -e s/^OnUnitActiveSec=.*/OnUnitActiveSec=10s/ | bash

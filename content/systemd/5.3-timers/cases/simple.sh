# title: the check is a simple service
# want: pass
sdlab solve 5.3 --print | sed -e /^Type=oneshot/d -e 's/^sudo systemctl start agent-check.service/&; sleep 1/' | bash

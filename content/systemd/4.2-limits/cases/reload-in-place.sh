# title: systemctl reload-or-restart
# want: pass
sdlab solve 4.2 --print | sed 's/systemctl restart/systemctl reload-or-restart/' | bash

# title: another program that stays up is as good
# want: pass
sdlab solve 1.1 --print | sed 's,/usr/bin/sleep infinity,/usr/bin/tail -f /dev/null,' | bash
sleep 4

# title: kill -USR1
# want: pass
sleep 4
kill -USR1 "$(systemctl show -P MainPID hello-agent)"
sleep 11

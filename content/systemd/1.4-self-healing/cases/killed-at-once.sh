# title: kill -9 in the second after the start
# want: pass
kill -9 "$(systemctl show -P MainPID hello-agent)"

# title: kill -SEGV
# want: pass
sleep 4
kill -SEGV "$(systemctl show -P MainPID hello-agent)"
sleep 11

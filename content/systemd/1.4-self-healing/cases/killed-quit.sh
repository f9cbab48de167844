# title: kill -QUIT
# want: pass
sleep 4
kill -QUIT "$(systemctl show -P MainPID hello-agent)"
sleep 11

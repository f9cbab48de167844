# title: kill -INT
# want: pass
sleep 4
kill -INT "$(systemctl show -P MainPID hello-agent)"
sleep 11

# title: kill -HUP
# want: pass
sleep 4
kill -HUP "$(systemctl show -P MainPID hello-agent)"
sleep 11

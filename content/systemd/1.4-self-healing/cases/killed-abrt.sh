# title: kill -ABRT
# want: pass
sleep 4
kill -ABRT "$(systemctl show -P MainPID hello-agent)"
sleep 11

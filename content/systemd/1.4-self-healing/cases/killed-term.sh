# title: kill, the plain SIGTERM
# want: pass
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 11

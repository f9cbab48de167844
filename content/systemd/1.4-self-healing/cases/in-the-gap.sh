# title: checked in the gap: waits, and passes
# want: pass
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1

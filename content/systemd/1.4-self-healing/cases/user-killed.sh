# title: --user: killed, and back
# want: pass
# scope: user
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 1

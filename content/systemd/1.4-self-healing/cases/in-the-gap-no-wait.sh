# title: checked in the gap without waiting
# want: pending waiting-for-restart
# breaks: healed up
# options: no-wait
sleep 4
kill "$(systemctl show -P MainPID hello-agent)"
sleep 1

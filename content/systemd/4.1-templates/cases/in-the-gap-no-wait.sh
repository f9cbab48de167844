# title: one killed, and systemd waits
# want: pending waiting-for-restart
# breaks: running
# options: no-wait
sdlab solve 4.1 --print | bash
sleep 4
kill -9 "$(systemctl show -P MainPID hello-agent@2)"

# title: one killed, and started again by systemd
# want: pass
sdlab solve 4.1 --print | sed s/^RestartSec=.*/RestartSec=1/ | bash
sleep 1
kill -9 "$(systemctl show -P MainPID hello-agent@2)"
sleep 1

# title: --user: the same, without waiting
# want: pending waiting-for-restart
# scope: user
# options: no-wait
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 1
sed -i s/^RestartSec=.*/RestartSec=60/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload

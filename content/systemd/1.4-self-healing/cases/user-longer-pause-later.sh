# title: --user: healed, then a longer RestartSec=
# want: pass
# scope: user
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 12
sed -i s/^RestartSec=.*/RestartSec=60/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload

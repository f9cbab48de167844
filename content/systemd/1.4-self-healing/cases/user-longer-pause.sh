# title: --user: killed, and a longer RestartSec= set while systemd waits
# want: pass
# scope: user
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 1
sed -i s/^RestartSec=.*/RestartSec=20/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload

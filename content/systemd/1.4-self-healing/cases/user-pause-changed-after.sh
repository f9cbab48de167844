# title: --user: killed and back, and RestartSec= set back afterwards
# want: pass
# scope: user
sed -i s/^RestartSec=.*/RestartSec=1/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 5
sed -i s/^RestartSec=.*/RestartSec=10/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload

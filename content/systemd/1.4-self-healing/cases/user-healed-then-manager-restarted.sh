# title: --user: healed, then the manager itself restarted
# want: pass
# scope: user
sed -i s/^RestartSec=.*/RestartSec=1/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user enable hello-agent
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 5
sudo systemctl restart user@1000
sleep 5

# title: --user: Restart=no, a plain kill, and started by hand
# want: fail restart-disabled
# scope: user
sed -i '/^Restart=/d' ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user restart hello-agent
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 1
systemctl --user start hello-agent
sleep 4

# title: --user: Restart=on-failure and a plain kill
# want: fail clean-exit-not-restarted
# breaks: healed up
# scope: user
sed -i s/^Restart=.*/Restart=on-failure/ ~/.config/systemd/user/hello-agent.service
systemctl --user daemon-reload
systemctl --user enable hello-agent
sleep 4
kill "$(systemctl --user show -P MainPID hello-agent)"
sleep 1

# title: User= in a unit of one's own manager
# unit: a.service
# want: group-failed certain
# twin: user-manager-rights
# scope: user
mkdir -p ~/.config/systemd/user
printf '[Service]\nExecStart=/bin/sleep 100\nUser=daemon\n' > ~/.config/systemd/user/a.service
systemctl --user daemon-reload
systemctl --user start a.service || true
sleep 1

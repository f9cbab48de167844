# title: a user's unit is enabled, and lingering is off
# unit: a.service
# want: linger-missing likely
# scope: user
# says: lingering
mkdir -p ~/.config/systemd/user
printf '[Service]\nExecStart=/bin/sleep 100\n[Install]\nWantedBy=default.target\n' > ~/.config/systemd/user/a.service
systemctl --user daemon-reload
systemctl --user enable -q a.service 2>/dev/null
sudo rm -f /var/lib/systemd/linger/learner

# title: a user's unit is enabled, lingering is on, and nobody has started it
# unit: a.service
# want: enabled-not-started certain
# twin: linger-missing
# scope: user
# never: lingering
mkdir -p ~/.config/systemd/user
printf '[Service]\nExecStart=/bin/sleep 100\n[Install]\nWantedBy=default.target\n' > ~/.config/systemd/user/a.service
systemctl --user daemon-reload
systemctl --user enable -q a.service 2>/dev/null
sudo touch /var/lib/systemd/linger/learner

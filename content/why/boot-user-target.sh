# title: a user unit that multi-user.target is to start
# unit: a.service
# want: install-target-unknown certain
# says: default.target
# scope: user
mkdir -p ~/.config/systemd/user
cat > ~/.config/systemd/user/a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multi-user.target
X
systemctl --user daemon-reload
systemctl --user enable -q a.service 2>/dev/null || true

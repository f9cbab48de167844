# title: a port below 1024 in a unit of the user
# unit: a.service
# want: port-privileged likely
# says: below 1024
# never: Write AmbientCapabilities
# scope: user
mkdir -p ~/.config/systemd/user
cat >~/.config/systemd/user/a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -m http.server 443
X
systemctl --user daemon-reload
systemctl --user start a.service || true
sleep 2

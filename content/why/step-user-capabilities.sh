# title: a user's own unit asks for a capability
# unit: a.service
# want: user-manager-rights certain
# scope: user
# never: by itself
mkdir -p ~/.config/systemd/user
cat > ~/.config/systemd/user/a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
CapabilityBoundingSet=CAP_NET_BIND_SERVICE
AmbientCapabilities=CAP_NET_BIND_SERVICE
X
systemctl --user daemon-reload
systemctl --user start a.service || true
sleep 1

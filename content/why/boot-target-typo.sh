# title: WantedBy=multiuser.target
# unit: a.service
# want: install-target-unknown certain
# says: multiuser.target
# options: reboot
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multiuser.target
X
sudo systemctl enable -q a.service 2>/dev/null || true

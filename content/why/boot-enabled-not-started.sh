# title: enabled, and nobody has started it since
# unit: a.service
# want: enabled-not-started certain
# twin: not-enabled
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multi-user.target
X
sudo systemctl enable -q a.service

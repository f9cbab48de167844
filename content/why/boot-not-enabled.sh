# title: a unit that nobody has enabled
# unit: a.service
# want: not-enabled certain
# twin: install-target-unknown
# says: enable --now
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multi-user.target
X

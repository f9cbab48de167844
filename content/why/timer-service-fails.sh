# title: a timer's service exists, and fails by itself
# unit: a.service
# want: file-missing certain
# twin: triggered-unit-missing
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/sh -c "cat /srv/report"
X
unit a.timer <<'X'
[Timer]
OnActiveSec=1s
[Install]
WantedBy=timers.target
X
start a.timer
sleep 3

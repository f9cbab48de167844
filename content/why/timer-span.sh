# title: a span of time in OnCalendar=
# unit: a.timer
# want: bad-setting certain
# says: span
# says: OnUnitActiveSec
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=15min
X
start a.timer

# title: six fields of cron in OnCalendar=
# unit: a.timer
# want: bad-setting certain
# says: cron
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=*/30 * * * * *
X
start a.timer

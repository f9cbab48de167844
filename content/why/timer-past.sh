# title: OnCalendar= lies in the past
# unit: a.timer
# want: timer-never-again certain
# says: past
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=2020-01-01
X
start a.timer

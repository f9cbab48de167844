# title: Unit= of a timer has a type that there is not
# unit: a.timer
# want: triggered-unit-missing certain
# says: Unit=job.servcie
unit job.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=daily
Unit=job.servcie
X
start a.timer

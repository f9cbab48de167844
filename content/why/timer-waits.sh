# title: a timer that waits for its time
# unit: a.timer
# want: none
# twin: timer-never-again
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnCalendar=04:00
X
start a.timer

# title: a timer whose service does not exist
# unit: a.timer
# want: triggered-unit-missing certain
# twin: unit-not-found
unit a.timer <<'X'
[Timer]
OnCalendar=daily
X
start a.timer

# title: a timer requires a unit that failed, and starts another one
# unit: a.timer
# want: pulled-in-unit-failed certain
# says: b.service
# never: a.timer starts
unit b.service <<'X'
[Service]
ExecStart=/bin/false
X
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/true
X
unit a.timer <<'X'
[Unit]
Requires=b.service
[Timer]
OnCalendar=daily
X
start a.timer
fails b.service

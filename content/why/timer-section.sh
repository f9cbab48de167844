# title: a timer's settings stand in [Service]
# unit: a.timer
# want: bad-setting certain
# says: no section .Timer.
# never: Did you mean
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Service]
OnCalendar=daily
X

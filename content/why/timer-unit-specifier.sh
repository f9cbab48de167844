# title: an instance of a timer whose Unit= has a specifier, and that service does not exist
# unit: a@x.timer
# want: triggered-unit-missing certain
# says: job@x.service
# never: ignored
unit a@.timer <<'X'
[Timer]
OnCalendar=daily
Unit=job@%i.service
X
start a@x.timer

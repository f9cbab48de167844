# title: a oneshot that has done its work
# unit: a.service
# want: oneshot-done certain
# twin: remains-after-exit
# twin: program-failed
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/true
X
start a.service

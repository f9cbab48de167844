# title: a oneshot whose command fails quickly
# unit: a.service
# want: program-failed certain
# twin: oneshot-too-slow
# never: TimeoutStartSec
unit a.service <<'X'
[Service]
Type=oneshot
TimeoutStartSec=30
ExecStart=/bin/sh -c "exit 6"
X
fails a.service

# title: it ran for a while, failed, and waits for its restart
# unit: a.service
# want: program-failed certain
# twin: waiting-for-restart
# twin: crash-loop
unit a.service <<'X'
[Service]
Restart=on-failure
RestartSec=1h
ExecStart=/bin/sh -c 'sleep 4; exit 3'
X
fails a.service

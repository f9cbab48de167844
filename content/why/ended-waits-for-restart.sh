# title: the program failed, and systemd waits before it starts it again
# unit: a.service
# want: crash-loop certain
# never: over and over
# twin: job-running
# says: status 3
unit a.service <<'X'
[Service]
Restart=always
RestartSec=60
ExecStart=/bin/sh -c "exit 3"
X
fails a.service

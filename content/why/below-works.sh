# title: a timer is up, and its service did its work at the last run, though it failed once before
# unit: a.timer
# want: none
# twin: triggered-unit-failed
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /tmp/there.conf
X
unit a.timer <<'X'
[Timer]
OnActiveSec=1h
X
start a.timer
fails a.service
touch /tmp/there.conf
start a.service

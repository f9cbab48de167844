# title: a timer is up, and its service failed at its last run
# unit: a.timer
# want: triggered-unit-failed certain
# says: a[.]service
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /etc/nosuch.conf
X
unit a.timer <<'X'
[Timer]
OnActiveSec=1s
OnUnitActiveSec=1h
AccuracySec=1s
X
start a.timer
sleep 4

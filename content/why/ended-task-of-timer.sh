# title: a timer started the service, and it did its work
# unit: a.service
# twin: ended-by-signal
# want: ended-well certain
# twin: restart-disabled
# says: a[.]timer starts it again
# never: Restart=always
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1.5
X
unit a.timer <<'X'
[Timer]
OnActiveSec=0
OnUnitActiveSec=1h
X
start a.timer
sleep 3

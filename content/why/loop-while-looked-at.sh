# title: a unit that dies and starts while it is looked at
# unit: a.service
# want: crash-loop certain
# says: again and again|over and over
# never: wait, and check again|nothing is wrong
unit a.service <<'X'
[Unit]
StartLimitIntervalSec=0
[Service]
Restart=always
RestartSec=50ms
ExecStart=/bin/sh -c 'sleep 0.3; exit 4'
X
start a.service
sleep 4

# title: the program ends after some seconds each time, and is up at this moment
# unit: a.service
# want: keeps-restarting certain
# twin: settling
# twin: crash-loop
# says: status 1
script /opt/a.sh <<'X'
#!/bin/sh
sleep 8
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=always
RestartSec=100ms
X
start a.service
sleep 29.5

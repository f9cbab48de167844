# title: the program fails after some seconds, and is started again each time
# unit: a.service
# want: program-failed certain
# twin: waiting-for-restart
# twin: job-running
# says: starts it again each time
# never: Nothing: wait
script /opt/a.sh <<'X'
#!/bin/sh
sleep 4
echo 'lost the controller, bye'
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=always
RestartSec=30
X
start a.service
sleep 6

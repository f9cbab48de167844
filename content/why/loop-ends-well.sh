# title: the program ends without an error after some seconds, and is started again each time
# unit: a.service
# want: waiting-for-restart certain
# twin: program-failed
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 4
Restart=always
RestartSec=60
X
start a.service
sleep 6

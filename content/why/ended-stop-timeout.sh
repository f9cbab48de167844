# title: the program ignores SIGTERM until it is killed
# unit: a.service
# want: stop-timeout certain
# twin: runtime-over
# twin: killed-hard
# says: TimeoutStopSec
script /opt/a.sh <<'X'
#!/bin/sh
trap "" TERM
while :; do sleep 1; done
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
TimeoutStopSec=2
X
start a.service
sleep 1
sudo systemctl stop a.service

# title: a stop that takes a while, and ends well
# unit: a.service
# want: stopped-by-hand certain
# twin: stop-timeout
# twin: stop-command-failed
# never: SIGKILL
unit a.service <<'X'
[Service]
TimeoutStopSec=10
ExecStart=/bin/sh -c "trap 'sleep 2; exit 0' TERM; while :; do sleep 0.1; done"
ExecStop=/bin/true
X
start a.service
sleep 1
sudo systemctl stop a.service

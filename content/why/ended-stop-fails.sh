# title: the program itself ends with an error when it is stopped
# unit: a.service
# want: stop-exit-code certain
# twin: stop-command-failed
# twin: exit-143
# says: status 5
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "trap 'exit 5' TERM; while :; do sleep 0.1; done"
ExecStop=/bin/true
X
start a.service
sleep 1
sudo systemctl stop a.service || true
sleep 1

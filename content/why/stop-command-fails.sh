# title: ExecStop= fails at a stop
# unit: a.service
# want: stop-command-failed certain
# twin: stop-exit-code
# twin: exit-143
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStop=/bin/false
X
start a.service
sleep 1
sudo systemctl stop a.service

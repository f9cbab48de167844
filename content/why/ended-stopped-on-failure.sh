# title: Restart=on-failure, and somebody stops the unit
# unit: a.service
# want: stopped-by-hand certain
# twin: clean-exit-not-restarted
# never: clean
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
Restart=on-failure
X
start a.service
sleep 1
sudo systemctl stop a.service

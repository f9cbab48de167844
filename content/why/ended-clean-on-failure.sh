# title: Restart=on-failure, and the program ends well after a while
# unit: a.service
# want: clean-exit-not-restarted certain
# twin: stopped-by-hand
# never: somebody
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 2
Restart=on-failure
X
start a.service
sleep 3.5

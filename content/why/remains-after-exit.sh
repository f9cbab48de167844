# title: RemainAfterExit=yes hides that nothing runs
# unit: a.service
# want: remains-after-exit certain
# says: RemainAfterExit
unit a.service <<'X'
[Service]
ExecStart=/bin/true
RemainAfterExit=yes
X
start a.service
sleep 1

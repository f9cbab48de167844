# title: a oneshot that is meant to remain
# unit: a.service
# want: none
# twin: remains-after-exit
# twin: oneshot-done
unit a.service <<'X'
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/true
X
start a.service
sleep 4

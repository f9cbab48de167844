# title: a unit that works
# unit: a.service
# want: none
# twin: settling
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 3.5

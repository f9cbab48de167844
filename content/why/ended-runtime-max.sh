# title: RuntimeMaxSec= is over
# unit: a.service
# want: runtime-over certain
# twin: stop-timeout
# says: RuntimeMaxSec
unit a.service <<'X'
[Service]
RuntimeMaxSec=2
ExecStart=/bin/sleep 100
X
start a.service
sleep 4

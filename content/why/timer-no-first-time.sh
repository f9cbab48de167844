# title: OnUnitActiveSec= without a first start
# unit: a.timer
# want: timer-never-again certain
# says: OnBootSec
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.timer <<'X'
[Timer]
OnUnitActiveSec=1min
X
start a.timer

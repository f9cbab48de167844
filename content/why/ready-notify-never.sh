# title: Type=notify, and the program never says READY=1
# unit: a.service
# want: notify-never-ready certain
# twin: notify-refused
# twin: died-before-ready
# says: READY=1
unit a.service <<'X'
[Service]
Type=notify
TimeoutStartSec=3
ExecStart=/bin/sleep 100
X
fails a.service

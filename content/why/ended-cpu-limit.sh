# title: LimitCPU= is used up
# unit: a.service
# want: cpu-time-limit likely
# twin: program-killed
# twin: killed-hard
# says: LimitCPU
unit a.service <<'X'
[Service]
LimitCPU=1
ExecStart=/bin/sh -c "while :; do :; done"
X
fails a.service

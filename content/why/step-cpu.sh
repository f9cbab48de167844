# title: CPUAffinity= names a processor that is not there
# unit: a.service
# want: cpu-missing certain
# twin: step-failed
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
CPUAffinity=999
X
fails a.service

# title: a crash, with limits that it did not reach
# unit: a.service
# want: program-crashed likely
# twin: cpu-time-limit
# twin: file-size-limit
# never: LimitCPU|LimitFSIZE
unit a.service <<'X'
[Service]
LimitCPU=100
LimitFSIZE=1M
ExecStart=/bin/sh -c 'sleep 1; kill -SEGV $$$$'
X
fails a.service

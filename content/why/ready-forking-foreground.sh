# title: Type=forking, and the program stays in the foreground
# unit: a.service
# want: forking-hangs certain
# twin: pid-file-missing
unit a.service <<'X'
[Service]
Type=forking
PIDFile=/run/a/a.pid
TimeoutStartSec=3
ExecStart=/bin/sleep 100
X
fails a.service

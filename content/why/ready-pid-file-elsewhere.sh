# title: Type=forking, the program did fork, PIDFile= names a path that nobody writes
# unit: a.service
# want: pid-file-missing certain
# says: /run/a/a.pid
# never: stays in the foreground
script /opt/fork.sh <<'X'
#!/bin/sh
sleep 1000 &
exit 0
X
unit a.service <<'X'
[Service]
Type=forking
PIDFile=/run/a/a.pid
TimeoutStartSec=3
ExecStart=/opt/fork.sh
X
fails a.service

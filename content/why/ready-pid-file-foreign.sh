# title: the PID file names a process outside the unit
# unit: a.service
# want: pid-file-foreign certain
# says: hello.pid
# never: Nothing: wait
# never: status 0
sleep 1000 >/dev/null 2>&1 &
echo $! > ~/hello.pid
script /opt/a.sh <<'X'
#!/bin/sh
exit 0
X
unit a.service <<'X'
[Service]
Type=forking
PIDFile=/home/learner/hello.pid
ExecStart=/opt/a.sh
TimeoutStartSec=4
Restart=always
RestartSec=20
X
fails a.service

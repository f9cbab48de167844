# title: Type=forking, and nothing is left when the command has ended
# unit: a.service
# want: forked-and-ended certain
# twin: pid-file-foreign
script /opt/a.sh <<'X'
#!/bin/sh
exit 0
X
unit a.service <<'X'
[Service]
Type=forking
PIDFile=/run/a.pid
ExecStart=/opt/a.sh
TimeoutStartSec=4
Restart=always
RestartSec=20
X
fails a.service

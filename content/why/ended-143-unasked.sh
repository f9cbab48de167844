# title: the program ends with 143 by itself
# unit: a.service
# want: program-failed certain
# twin: exit-143
script /opt/a.sh <<'X'
#!/bin/sh
sleep 1
exit 143
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

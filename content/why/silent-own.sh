# title: a program that fails and says nothing, without any limit
# unit: a.service
# want: program-failed certain
# twin: silent-failure
script /opt/a.sh <<'X'
#!/bin/sh
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

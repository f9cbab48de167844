# title: a program that ends with 127 by itself, and says nothing of a command
# unit: a.service
# want: program-failed certain
# twin: command-not-found
# never: PATH
script /opt/start.sh <<'X'
#!/bin/sh
exit 127
X
unit a.service <<'X'
[Service]
ExecStart=/opt/start.sh
X
fails a.service

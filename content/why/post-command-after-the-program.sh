# title: the program fails, and ExecStartPost= would, too
# unit: a.service
# want: program-failed certain
# twin: post-command-failed
# says: status 3
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'exit 3'
ExecStartPost=/bin/sh -c 'sleep 1; exit 4'
X
fails a.service

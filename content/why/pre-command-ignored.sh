# title: a command before the program fails with a minus in front, and the next one fails without
# unit: a.service
# want: pre-command-failed certain
# says: exit 4
# never: rm -q
unit a.service <<'X'
[Service]
ExecStartPre=-/bin/rm -q
ExecStartPre=/bin/sh -c "exit 4"
ExecStart=/bin/sleep 100
X
fails a.service

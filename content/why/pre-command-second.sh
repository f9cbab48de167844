# title: the second command before the program fails silently, after the first has said something
# unit: a.service
# want: pre-command-failed certain
# says: /bin/false
# never: all is well
unit a.service <<'X'
[Service]
ExecStartPre=/bin/echo all is well
ExecStartPre=/bin/false
ExecStart=/bin/sleep 100
X
fails a.service

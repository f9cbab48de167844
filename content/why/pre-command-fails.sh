# title: ExecStartPre= fails
# unit: a.service
# want: pre-command-failed certain
# says: ExecStartPre
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStartPre=/bin/sh -c "exit 4"
X
fails a.service

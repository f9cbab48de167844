# title: ExecCondition= fails, and there is an ExecStartPre= that was not run
# unit: a.service
# want: pre-command-failed certain
# says: ExecCondition
# never: ExecStartPre
unit a.service <<'X'
[Service]
ExecCondition=/bin/sh -c "exit 255"
ExecStartPre=/bin/true
ExecStart=/bin/sleep 100
X
fails a.service

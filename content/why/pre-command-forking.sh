# title: ExecStartPre= is fine, and the command that is to fork fails
# unit: a.service
# want: program-failed certain
# twin: pre-command-failed
unit a.service <<'X'
[Service]
Type=forking
ExecStartPre=/bin/true
ExecStart=/bin/sh -c "exit 3"
X
fails a.service

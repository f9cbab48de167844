# title: ExecStartPost= fails, and the program is ended
# unit: a.service
# want: post-command-failed certain
# twin: pre-command-failed
# says: ExecStartPost
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStartPost=/bin/false
X
fails a.service

# title: ExecStartPost= is fine, and the program fails
# unit: a.service
# want: file-missing certain
# twin: post-command-failed
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "sleep 0.5; cat /srv/none"
ExecStartPost=/bin/true
X
fails a.service

# title: ExecStartPre= fails for a missing WorkingDirectory=
# unit: a.service
# want: chdir-missing certain
# twin: pre-command-failed
# says: /srv/a
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStartPre=/bin/true
WorkingDirectory=/srv/a
X
fails a.service

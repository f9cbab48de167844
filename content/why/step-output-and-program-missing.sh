# title: the output's folder is fine, the program reads from nowhere
# unit: a.service
# want: file-missing certain
# twin: input-missing
# says: /srv/input
unit a.service <<'X'
[Service]
StandardInput=null
ExecStart=/bin/sh -c "cat /srv/input"
X
fails a.service

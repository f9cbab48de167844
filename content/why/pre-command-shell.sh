# title: ExecStartPre= is written for a shell
# unit: a.service
# want: pre-command-failed certain
# says: ExecStartPre
# only: bullseye bookworm trixie
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStartPre=/usr/bin/[ -f /srv/x ] && rm /srv/x
X
fails a.service

# title: WorkingDirectory= does not exist
# unit: a.service
# want: chdir-missing certain
# says: /srv/a
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=/srv/a
X
fails a.service

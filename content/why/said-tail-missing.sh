# title: tail follows a file that is not there
# unit: a.service
# want: file-missing certain
# says: /srv/app.log
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/tail -f /srv/app.log
X
fails a.service

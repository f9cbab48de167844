# title: the user may not enter WorkingDirectory=
# unit: a.service
# want: chdir-denied certain
# twin: chdir-missing
# says: learner
sudo mkdir -m 700 /srv/a
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=/srv/a
User=learner
X
fails a.service

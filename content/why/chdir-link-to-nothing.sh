# title: WorkingDirectory= is a link that leads nowhere
# unit: a.service
# want: chdir-missing certain
# twin: chdir-denied
# never: may not enter
sudo ln -s /srv/nowhere /srv/app
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=/srv/app
User=learner
X
fails a.service

# title: a user wants to give a file away that is closed to him
# unit: a.service
# want: owner-change-refused certain
# says: only root may give
# never: may not open
sudo install -d -m 755 /srv/app
sudo install -m 600 /dev/null /srv/app/state
unit a.service <<'X'
[Service]
User=learner
ExecStart=/bin/chown learner /srv/app/state
X
fails a.service

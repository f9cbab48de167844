# title: a user wants to change the rights of a file of root's
# unit: a.service
# want: owner-change-refused certain
# says: only its owner, root
sudo install -m 644 /dev/null /srv/state
unit a.service <<'X'
[Service]
User=learner
ExecStart=/bin/chmod 600 /srv/state
X
fails a.service

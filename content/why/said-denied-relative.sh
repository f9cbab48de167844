# title: a path without a slash in front that the user may not open
# unit: a.service
# want: file-denied certain
# says: namei -l /srv/config.json
sudo install -m 600 /dev/null /srv/config.json
unit a.service <<'X'
[Service]
User=learner
WorkingDirectory=/srv
ExecStart=/usr/bin/python3 -c "open(\"config.json\")"
X
fails a.service

# title: a file that may be written, in a folder that may not be entered
# unit: a.service
# want: file-denied certain
# says: folder on the way
sudo mkdir -m 700 /srv/closed
sudo install -m 666 /dev/null /srv/closed/state
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "date > /srv/closed/state"
User=learner
X
fails a.service

# title: the file is the user's own, and immutable
# unit: a.service
# want: file-denied likely
# says: immutable
# never: lacks a right to it
sudo install -o learner -m 644 /dev/null /srv/state
sudo chattr +i /srv/state || { sudo mount -t tmpfs none /srv/; exit 7; }
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "date > /srv/state"
User=learner
X
fails a.service

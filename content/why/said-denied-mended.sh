# title: the rights were mended after the program had failed
# unit: a.service
# want: file-denied likely
# says: since
# never: lacks a right to it, or
sudo install -m 600 /dev/null /srv/secret
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "open(\"/srv/secret\")"
User=learner
X
fails a.service
sudo chmod 644 /srv/secret

# title: the program may not open a file of root
# unit: a.service
# want: file-denied certain
# says: /srv/secret
# says: learner
sudo install -m 600 /dev/null /srv/secret
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/srv/secret").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
X
fails a.service

# title: the program changes its user by itself, and that one lacks the right
# unit: a.service
# want: file-denied likely
# says: /srv/secret
# never: user root lacks
sudo install -m 600 /dev/null /srv/secret
script /opt/a.py <<'X'
#!/usr/bin/python3
import os
os.setgid(65534); os.setuid(65534)
open("/srv/secret")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

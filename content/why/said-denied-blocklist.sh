# title: the user may read the file and not write it, and a word of its path looks like one for writing
# unit: a.service
# want: file-denied likely
# says: wanted to write
sudo install -d /srv/blocklist
sudo install -m 644 /dev/null /srv/blocklist/rewriter
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/srv/blocklist/rewriter", "a")
X
unit a.service <<'X'
[Service]
User=learner
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

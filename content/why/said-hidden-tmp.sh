# title: PrivateTmp= hides a file in /tmp
# unit: a.service
# want: path-hidden certain
# says: PrivateTmp=yes
date > /tmp/a.data
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/tmp/a.data").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
PrivateTmp=yes
X
fails a.service

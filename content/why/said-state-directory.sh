# title: the folder of StateDirectory= may be written, and another is denied
# unit: a.service
# want: file-denied certain
# twin: path-read-only
# says: /root/x
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/var/lib/a/x","w").close()
open("/root/x").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
StateDirectory=a
X
fails a.service

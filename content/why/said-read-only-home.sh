# title: ProtectHome=read-only, and the program writes into a home
# unit: a.service
# want: path-read-only certain
# says: ProtectHome=read-only
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/home/learner/out", "w")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
ProtectHome=read-only
X
fails a.service

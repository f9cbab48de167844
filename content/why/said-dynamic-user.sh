# title: DynamicUser=yes, and the program writes below /var/lib
# unit: a.service
# want: path-read-only certain
# says: StateDirectory
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/var/lib/a.state", "w")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
DynamicUser=yes
X
fails a.service

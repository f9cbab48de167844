# title: ProtectSystem=full, and the program writes into /etc
# unit: a.service
# want: path-read-only certain
# says: ProtectSystem=full
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/etc/a.conf", "w")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
ProtectSystem=full
X
fails a.service

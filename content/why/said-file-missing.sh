# title: the program names a file that does not exist, and no setting hides it
# unit: a.service
# want: file-missing certain
# twin: script-missing
# twin: path-hidden
# says: /srv/data/index.html
# never: ProtectHome
script /opt/a.py <<'X'
#!/usr/bin/python3
open("/srv/data/index.html").read()
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
ProtectHome=yes
X
fails a.service

# title: the name of a module that comes with Python is misspelt
# unit: a.service
# want: module-missing likely
# says: mean logging
script /opt/a.py <<'X'
#!/usr/bin/python3
import loging
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

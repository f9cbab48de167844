# title: a Python module is missing
# unit: a.service
# want: module-missing likely
# says: flask
# never: you mean
script /opt/a.py <<'X'
#!/usr/bin/python3
import flask
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

# title: the interpreter is there, its script is not
# unit: a.service
# want: script-missing certain
# twin: exec-missing
# says: /opt/a.py
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

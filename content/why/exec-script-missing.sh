# title: the program that ExecStart= names does not exist
# unit: a.service
# want: exec-missing certain
# twin: interpreter-missing
# says: /opt/a.py
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

# title: near twin: denied, and nothing was to listen
# unit: a.service
# want: script-error certain
# twin: port-privileged
# never: below 1024
script /opt/a.py <<'X'
#!/usr/bin/python3
raise PermissionError(13, "Permission denied")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
X
fails a.service

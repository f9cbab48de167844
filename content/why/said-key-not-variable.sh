# title: a KeyError that is no variable
# unit: a.service
# want: script-error certain
# twin: variable-unset
# never: variable
script /opt/a.py <<'X'
#!/usr/bin/python3
{}["name"]
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

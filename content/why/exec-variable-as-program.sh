# title: a variable in the place of the program
# unit: a.service
# want: exec-missing certain
# says: not in the place of the program
unit a.service <<'X'
[Service]
Environment=PY=/usr/bin/python3
ExecStart=${PY} -m http.server
X
fails a.service

# title: a variable is set in front of the command, as for a shell
# unit: a.service
# want: exec-missing certain
# says: Environment=PORT=
unit a.service <<'X'
[Service]
ExecStart=PORT=8080 /usr/bin/python3 -m http.server
X
fails a.service

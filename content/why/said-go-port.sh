# title: a Go program, and a port in use
# unit: a.service
# want: port-in-use likely
# twin: socket-file-left
# says: 8080
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
2026/11/30 12:00:00 listen tcp 0.0.0.0:8080: bind: address already in use
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

# title: a Unix socket that an earlier run left; the message has its path
# unit: a.service
# want: socket-file-left likely
# twin: port-in-use
# says: /run/a[.]sock
# says: sudo rm /run/a[.]sock
sudo python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("/run/a.sock")'
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
2026/11/30 12:00:00 listen unix /run/a.sock: bind: address already in use
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

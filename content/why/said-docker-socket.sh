# title: a Go program may not connect to a socket
# unit: a.service
# twin: docker-not-reached
# want: file-denied certain
# says: /run/box.sock
sudo python3 -c 'import socket,os; s=socket.socket(socket.AF_UNIX); s.bind("/run/box.sock"); os.chmod("/run/box.sock",0o660)'
script /opt/a <<'X'
#!/bin/sh
echo 'permission denied while trying to connect to the daemon socket: dial unix /run/box.sock: connect: permission denied' >&2
exit 1
X
unit a.service <<'X'
[Service]
User=learner
ExecStart=/opt/a
X
fails a.service

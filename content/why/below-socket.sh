# title: a socket with Accept=yes listens, and the service for a connection failed
# unit: a.socket
# want: triggered-unit-failed certain
# says: a@0
unit a@.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/nosuch.py
StandardInput=socket
X
unit a.socket <<'X'
[Socket]
ListenStream=127.0.0.1:7102
Accept=yes
X
start a.socket
python3 -c 'import socket; socket.create_connection(("127.0.0.1", 7102))'
sleep 1

# title: a port of UDP, and somebody has it on all addresses
# unit: a.service
# want: port-in-use certain
# says: ss -lptun
script /opt/held.py <<'X'
#!/usr/bin/python3
import socket, time
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(("0.0.0.0", 7124))
time.sleep(600)
X
unit held.service <<'X'
[Service]
ExecStart=/opt/held.py
X
start held.service
sleep 1
script /opt/a.py <<'X'
#!/bin/sh
echo "listen udp 127.0.0.1:7124: bind: address already in use" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

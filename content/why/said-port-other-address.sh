# title: somebody listens on the port, on another address, and over UDP on this one: neither keeps the program from it
# unit: a.service
# want: port-in-use likely
# says: was in use when
# never: Another process listens on|process listens there now
script /opt/held.py <<'X'
#!/usr/bin/python3
import socket, time
s = socket.create_server(("127.0.0.5", 7122))
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(("127.0.0.1", 7122))
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
echo "listen tcp 127.0.0.1:7122: bind: address already in use" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

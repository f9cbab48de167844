# title: somebody listens on the port, on one address, and the message does not say on which the program wants to
# unit: a.service
# want: port-in-use likely
# says: listens there now, on 127\.0\.0\.5 \(TCP\)
script /opt/held.py <<'X'
#!/usr/bin/python3
import socket, time
s = socket.create_server(("127.0.0.5", 7123))
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
echo "Web server failed to start. Port 7123 was already in use." >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

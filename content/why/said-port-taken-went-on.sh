# title: one port is taken, the program takes the next, and fails for a missing variable
# unit: a.service
# want: variable-unset certain
# twin: port-in-use
# says: API_TOKEN
# never: another process
script /opt/held.py <<'X'
import socket, time
s = socket.create_server(("127.0.0.1", 8000))
time.sleep(600)
X
unit held.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/held.py
X
start held.service
sleep 1
script /opt/a.py <<'X'
#!/usr/bin/python3
import os, socket, sys
try:
    socket.create_server(("127.0.0.1", 8000))
except OSError as e:
    print("OSError:", e, file=sys.stderr)
    s = socket.create_server(("127.0.0.1", 8001))
    print("listening on 8001", file=sys.stderr)
os.environ["API_TOKEN"]
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

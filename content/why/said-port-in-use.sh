# title: another process has the port
# unit: a.service
# want: port-in-use certain
# twin: port-privileged
# says: already
python3 -m http.server -b 127.0.0.1 8080 >/dev/null 2>&1 &
sleep 1
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.create_server(("127.0.0.1", 8080))
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

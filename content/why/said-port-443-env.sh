# title: AmbientCapabilities= as a variable
# unit: a.service
# want: port-privileged certain
# says: sets a variable
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.create_server(("", 443))
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
Environment="AmbientCapabilities=CAP_NET_BIND_SERVICE"
X
fails a.service

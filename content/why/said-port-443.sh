# title: a port below 1024 without the right
# unit: a.service
# want: port-privileged certain
# says: 443
# says: CAP_NET_BIND_SERVICE
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.create_server(("", 443))
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
X
fails a.service

# title: the right for the port is given, and the bounding set takes it away
# unit: a.service
# want: port-privileged certain
# says: CapabilityBoundingSet
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.create_server(("", 443))
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
User=learner
AmbientCapabilities=CAP_NET_BIND_SERVICE
CapabilityBoundingSet=CAP_CHOWN
X
fails a.service

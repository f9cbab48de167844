# title: the right for the port is given, and the bounding set takes it away by a ~
# unit: a.service
# want: port-privileged certain
# says: takes it away
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
CapabilityBoundingSet=~CAP_NET_BIND_SERVICE
X
fails a.service

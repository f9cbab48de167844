# title: an address that is not there
# unit: a.service
# want: address-not-there likely
# twin: port-in-use
# says: network-online.target
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.create_server(("10.0.3.108", 9997))
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
Restart=on-failure
RestartSec=20
X
fails a.service

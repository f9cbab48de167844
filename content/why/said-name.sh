# title: a name that cannot be looked up
# unit: a.service
# want: network-missing likely
# says: name server
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"db.internal\", 80), timeout=3)"
X
fails a.service

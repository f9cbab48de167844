# title: a network of its own, and the program finds no other machine
# unit: a.service
# want: network-private certain
# twin: network-namespace-missing
# says: PrivateNetwork
unit a.service <<'X'
[Service]
PrivateNetwork=yes
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"192.0.2.1\", 80), timeout=3)"
X
fails a.service

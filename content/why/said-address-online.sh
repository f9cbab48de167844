# title: an address that the machine does not have, with the network awaited
# unit: a.service
# want: address-not-there likely
# says: mistyped
# never: may start before
unit a.service <<'X'
[Unit]
Wants=network-online.target
After=network-online.target
[Service]
ExecStart=/usr/bin/python3 -c "import socket; socket.create_server((\"10.0.3.108\", 9997))"
X
fails a.service

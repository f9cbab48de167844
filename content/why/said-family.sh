# title: RestrictAddressFamilies= without the one that is needed
# unit: a.service
# want: address-family-closed certain
# twin: connection-refused
# says: AF_INET
unit a.service <<'X'
[Service]
RestrictAddressFamilies=AF_UNIX
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"127.0.0.1\", 5432))"
X
fails a.service

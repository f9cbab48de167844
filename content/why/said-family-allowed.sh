# title: RestrictAddressFamilies= has what is needed, and nobody listens
# unit: a.service
# want: connection-refused likely
# twin: address-family-closed
# never: RestrictAddressFamilies
unit a.service <<'X'
[Service]
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"127.0.0.1\", 5432))"
X
fails a.service

# title: the database that the program needs is not up
# unit: a.service
# want: connection-refused likely
# twin: network-missing
# says: After=
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"127.0.0.1\", 5432))"
X
fails a.service

# title: PrivateNetwork=yes, and the program wants another one of this machine
# unit: a.service
# want: network-private likely
# says: 127\.0\.0\.1 is another one
# never: started later
python3 -m http.server -b 127.0.0.1 7110 >/dev/null 2>&1 &
sleep 1
unit a.service <<'X'
[Service]
PrivateNetwork=yes
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"127.0.0.1\", 7110))"
X
fails a.service

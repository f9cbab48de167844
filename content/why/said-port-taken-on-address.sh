# title: the address is there, and its port is taken
# unit: a.service
# want: port-in-use certain
# twin: address-not-there
# never: does not have
script /opt/held.py <<'X'
import socket, time
s = socket.create_server(("127.0.0.2", 9997))
time.sleep(600)
X
unit held.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/held.py
X
start held.service
sleep 1
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import socket; socket.create_server((\"127.0.0.2\", 9997))"
X
fails a.service

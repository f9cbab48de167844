# title: nobody has the port any more: the kernel keeps it for a connection of the run before
# unit: a.service
# want: port-in-use likely
# says: SO_REUSEADDR
# never: Another process listens on
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
s = socket.socket()
s.bind(("127.0.0.1", 7702))
s.listen()
c, _ = s.accept()
c.close()
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
start a.service
sleep 1
python3 -c 'import socket; s = socket.create_connection(("127.0.0.1", 7702)); s.recv(9); s.close()'
sleep 0.5
fails a.service

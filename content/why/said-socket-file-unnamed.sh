# title: a Unix socket that an earlier run left; the message has no path
# unit: a.service
# want: port-in-use likely
# says: Unix socket
# never: Another process listens on
script /opt/a.py <<'X'
#!/usr/bin/python3
import socket
socket.socket(socket.AF_UNIX).bind("/run/a.sock")
X
sudo python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("/run/a.sock")'
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

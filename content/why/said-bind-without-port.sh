# title: the traceback names bind(), the message no port
# unit: a.service
# want: port-privileged likely
# says: below 1024
# says: Unix socket
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -m http.server 80
User=learner
X
fails a.service

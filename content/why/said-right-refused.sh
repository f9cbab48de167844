# title: a system call is refused with an error, and the message names nothing
# unit: a.service
# want: right-refused likely
# says: SystemCallErrorNumber=EPERM
unit a.service <<'X'
[Service]
SystemCallFilter=~socket
SystemCallErrorNumber=EPERM
ExecStart=/usr/bin/python3 -c "import socket; socket.socket()"
X
fails a.service

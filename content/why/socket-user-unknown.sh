# title: a socket that is to belong to a user that does not exist
# unit: a.socket
# want: socket-user-unknown certain
# twin: unit-failed
# says: SocketUser=nosuch
unit a.socket <<'X'
[Socket]
ListenStream=/run/a.sock
SocketUser=nosuch
X
unit a.service <<'X'
[Service]
ExecStart=/bin/cat
X
fails a.socket

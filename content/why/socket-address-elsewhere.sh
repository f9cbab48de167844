# title: a socket unit, and an address that the machine does not have
# unit: a.socket
# twin: socket-user-unknown
# want: socket-not-made certain
# twin: socket-address-taken
# twin: unit-failed
# says: [Cc]annot assign
unit a.socket <<'X'
[Socket]
ListenStream=192.0.2.7:7810
X
unit a.service <<'X'
[Service]
ExecStart=/bin/cat
X
fails a.socket

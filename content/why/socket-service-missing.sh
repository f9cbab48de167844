# title: a socket whose service is not there
# unit: a.socket
# want: triggered-unit-missing certain
# twin: not-started
# says: a.service
unit a.socket <<'X'
[Socket]
ListenStream=127.0.0.1:9715
X
start a.socket

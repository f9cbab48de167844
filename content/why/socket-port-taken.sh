# title: a socket unit, and another process has its port
# unit: a.socket
# want: socket-address-taken likely
# twin: unit-failed
# twin: socket-not-made
# says: 7810
python3 -m http.server 7810 >/dev/null 2>&1 &
sleep 1
unit a.socket <<'X'
[Socket]
ListenStream=7810
X
unit a.service <<'X'
[Service]
ExecStart=/bin/cat
X
fails a.socket

# title: the service of a socket was started without it
# unit: a.socket
# want: socket-service-runs certain
# says: a.service
# never: has not been started
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
X
unit a.socket <<'X'
[Socket]
ListenStream=127.0.0.1:8999
X
start a.service
sudo systemctl start a.socket || true

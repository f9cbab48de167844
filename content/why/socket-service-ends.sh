# title: the triggered service ends without taking the connection
# unit: a.socket
# want: trigger-ends-at-once likely
# says: without taking
# says: a.service
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.socket <<'X'
[Socket]
ListenStream=127.0.0.1:7777
X
start a.socket
python3 -c "import socket; socket.create_connection(('127.0.0.1',7777))"
for _ in $(seq 50); do systemctl is-failed -q a.socket && break; sleep 0.1; done

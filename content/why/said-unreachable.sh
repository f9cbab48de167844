# title: an address that no way leads to, without a private network
# unit: a.service
# want: network-missing likely
# twin: network-private
# says: too early
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"192.0.2.1\", 80), timeout=3)"
X
sudo ip route flush default 2>/dev/null || true
fails a.service

# title: PrivateNetwork=yes, taken back by a drop-in
# unit: a.service
# want: network-missing likely
# twin: network-private
unit a.service <<'X'
[Service]
PrivateNetwork=yes
ExecStart=/usr/bin/python3 -c "import socket; socket.create_connection((\"192.0.2.1\", 80), timeout=3)"
X
sudo mkdir -p /etc/systemd/system/a.service.d
printf '[Service]\nPrivateNetwork=no\n' | sudo tee /etc/systemd/system/a.service.d/x.conf >/dev/null
sudo systemctl daemon-reload
sudo ip route flush default 2>/dev/null || true
fails a.service

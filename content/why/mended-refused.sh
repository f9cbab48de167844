# title: mended, but refused for the start limit
# unit: a.service
# want: not-started likely
# says: reset-failed
unit a.service <<'X'
[Service]
ExecStart=/bin/false
Restart=always
RestartSec=100ms
X
start a.service
for _ in $(seq 50); do systemctl is-failed -q a.service && break; sleep 0.1; done
sleep 1
sudo sed -i 's#/bin/false#/bin/sleep 100#' /etc/systemd/system/a.service
sudo systemctl daemon-reload

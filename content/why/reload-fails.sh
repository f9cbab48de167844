# title: the service is up, and its last reload failed
# unit: a.service
# want: reload-failed certain
# twin: unit-failed
# says: /bin/false
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecReload=/bin/false
X
start a.service
sleep 3.5
sudo systemctl reload a.service 2>/dev/null || true

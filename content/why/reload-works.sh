# title: the service is up, and its reload worked after one that failed
# unit: a.service
# want: none
# twin: reload-failed
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecReload=/usr/bin/test -e /run/a.ok
X
start a.service
sleep 3.5
sudo systemctl reload a.service 2>/dev/null || true
sudo touch /run/a.ok
sudo systemctl reload a.service

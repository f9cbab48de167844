# title: a service that somebody stopped
# unit: a.service
# want: stopped-by-hand certain
# twin: restart-disabled
# twin: ended-at-once
# says: asked to stop
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 1
sudo systemctl stop a.service

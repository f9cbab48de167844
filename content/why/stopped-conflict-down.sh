# title: stopped, and the unit of its Conflicts= is down
# unit: a.service
# want: stopped-by-hand certain
# twin: conflict-stopped
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
X
unit b.service <<'X'
[Unit]
Conflicts=a.service
[Service]
ExecStart=/bin/sleep 1001
X
start a.service
sudo systemctl stop a.service

# title: the unit went down with one that it requires, which is up again
# unit: a.service
# twin: stopped-along
# want: stopped-by-hand certain
# twin: dependency-failed
# says: along with another: a stop of b[.]service
unit b.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
unit a.service <<'X'
[Unit]
Requires=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 101
X
start a.service
sleep 1
sudo systemctl stop b.service
sleep 1
start b.service

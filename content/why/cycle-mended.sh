# title: there was a cycle, which is mended, and the unit ran since and was stopped
# unit: b.service
# want: stopped-by-hand certain
# twin: ordering-cycle
unit b.service <<'X'
[Unit]
After=a.service
[Service]
ExecStart=/bin/sleep 601
X
unit a.service <<'X'
[Unit]
After=b.service
Wants=b.service
[Service]
ExecStart=/bin/sleep 600
X
start a.service
sleep 1
unit b.service <<'X'
[Service]
ExecStart=/bin/sleep 601
X
start b.service
sleep 1
sudo systemctl stop b.service

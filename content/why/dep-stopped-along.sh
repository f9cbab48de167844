# title: BindsTo= stops the unit when the other one fails
# unit: a.service
# want: stopped-along likely
# twin: dependency-failed
# twin: stopped-by-hand
# says: b[.]service failed
unit b.service <<'X'
[Service]
ExecStart=/bin/sh -c 'sleep 1.5; exit 1'
X
unit a.service <<'X'
[Unit]
BindsTo=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 3

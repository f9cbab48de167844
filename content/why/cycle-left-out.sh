# title: two units want each other, and systemd leaves one out to break the cycle
# unit: b.service
# want: ordering-cycle certain
# says: left the start of this unit out
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

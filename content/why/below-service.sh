# title: a service is up, and one that it wants failed
# unit: a.service
# want: pulled-in-unit-failed certain
# says: b[.]service
unit b.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /etc/nosuch.conf
X
unit a.service <<'X'
[Unit]
Wants=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 600
X
start a.service
sleep 4

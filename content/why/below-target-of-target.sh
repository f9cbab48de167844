# title: a target is up, and a service failed that another target below it wants
# unit: a.target
# want: pulled-in-unit-failed certain
# says: b[.]service
unit b.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /etc/nosuch.conf
X
unit c.target <<'X'
[Unit]
Wants=b.service
X
unit a.target <<'X'
[Unit]
Wants=c.target
X
start a.target
sleep 1

# title: a target is up, and a service that it wants failed
# unit: a.target
# want: pulled-in-unit-failed certain
# says: b[.]service
# never: Nothing is wrong
unit b.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /etc/nosuch.conf
X
unit a.target <<'X'
[Unit]
Wants=b.service
After=b.service
X
start a.target
sleep 1

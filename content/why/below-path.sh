# title: a path unit is up, and the service that it started failed
# unit: a.path
# want: triggered-unit-failed certain
# says: a[.]service
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/cat /etc/nosuch.conf
X
unit a.path <<'X'
[Path]
PathChanged=/tmp/inbox
X
start a.path
sleep 1
touch /tmp/inbox
sleep 2

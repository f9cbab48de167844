# title: a oneshot did its work, and what it requires failed later
# unit: a.service
# want: oneshot-done certain
# twin: dependency-failed
# says: nothing is wrong
unit b.service <<'X'
[Service]
ExecStart=/bin/sh -c 'sleep 2; exit 1'
X
unit a.service <<'X'
[Unit]
Requires=b.service
After=b.service
[Service]
Type=oneshot
ExecStart=/bin/true
X
start a.service
sleep 3

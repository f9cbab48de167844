# title: a required unit failed
# unit: a.service
# want: dependency-failed certain
# says: b.service
unit b.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/false
X
unit a.service <<'X'
[Unit]
Requires=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 100
X
start a.service

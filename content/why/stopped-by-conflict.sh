# title: the start of another unit stopped it: Conflicts=
# unit: a.service
# want: conflict-stopped likely
# says: Conflicts=
# twin: stopped-by-hand
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
X
unit b.service <<'X'
[Unit]
Conflicts=a.service
[Service]
ExecStart=/bin/sleep 1000
X
start a.service
start b.service

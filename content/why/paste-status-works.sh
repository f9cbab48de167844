# title: systemctl status of a unit that works, and one that does not
# unit: a.service
# want: unit-failed certain
# options: paste
unit b.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
unit a.service <<'X'
[Service]
ExecStart=/bin/false
X
start b.service
fails a.service
systemctl status a.service b.service || true

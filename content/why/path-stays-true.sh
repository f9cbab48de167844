# title: PathExists= of what stays there
# unit: a.path
# want: path-stays-true certain
# twin: trigger-ends-at-once
# says: /etc/passwd
unit a.service <<'X'
[Service]
ExecStart=/bin/true
X
unit a.path <<'X'
[Path]
PathExists=/etc/passwd
X
start a.path
for _ in $(seq 50); do systemctl is-failed -q a.path && break; sleep 0.1; done

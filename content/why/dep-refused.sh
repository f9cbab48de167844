# title: Requires= a unit whose file systemd refuses
# unit: a.service
# want: dependency-missing certain
# says: file systemd refuses
# twin: not-started
unit b.service <<'X'
[Service]
Type=oneshot
Restart=always
X
unit a.service <<'X'
[Unit]
Requires=b.service
[Service]
ExecStart=/bin/sleep 100
X
start a.service

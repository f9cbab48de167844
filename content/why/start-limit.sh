# title: a program that ends again and again, until the limit
# unit: a.service
# want: start-limit-hit certain
# twin: not-started
# says: status 3
script /opt/a.sh <<'X'
#!/bin/sh
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=always
RestartSec=100ms
X
start a.service
for _ in $(seq 50); do systemctl is-failed -q a.service && break; sleep 0.1; done
sleep 1

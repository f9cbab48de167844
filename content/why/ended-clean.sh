# title: a clean end with Restart=on-failure
# unit: a.service
# want: clean-exit-not-restarted certain
# twin: ended-at-once
script /opt/a.sh <<'X'
#!/bin/sh
sleep 2
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=on-failure
X
start a.service
sleep 3

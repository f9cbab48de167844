# title: the same, with Restart=always
# unit: a.service
# want: ended-at-once likely
# says: background
# never: status 0
script /opt/a.sh <<'X'
#!/bin/sh
nohup sleep 1000 >/dev/null 2>&1 &
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=always
RestartSec=1
X
start a.service
sleep 2.7

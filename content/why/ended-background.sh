# title: the start script puts the program into the background and ends
# unit: a.service
# want: ended-at-once likely
# says: background
# says: Type=oneshot
# never: has not been started
script /opt/a.sh <<'X'
#!/bin/sh
nohup sleep 1000 >/dev/null 2>&1 &
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
start a.service
sleep 1.5

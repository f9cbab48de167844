# title: the command has an option that puts the program into the background
# unit: a.service
# want: ended-at-once certain
# says: background
script /opt/a.sh <<'X'
#!/bin/sh
sleep 1000 >/dev/null 2>&1 &
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh --daemon
X
start a.service
sleep 1.5

# title: the program ended three times, and is up since
# unit: a.service
# want: none
# twin: keeps-restarting
script /opt/a.sh <<'X'
#!/bin/sh
n=$(cat /run/a.n 2>/dev/null || echo 0)
echo $((n + 1)) >/run/a.n
[ $n -ge 3 ] || exit 1
exec sleep 600
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
Restart=always
RestartSec=100ms
X
start a.service
sleep 64

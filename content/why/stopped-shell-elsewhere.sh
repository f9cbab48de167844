# title: another shell runs on the machine
# unit: a.service
# want: stopped-by-hand certain
# twin: running-by-hand
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'sleep 100; true'
X
start a.service
setsid nohup /bin/sh -c 'sleep 300; true' >/dev/null 2>&1 &
sleep 1
sudo systemctl stop a.service

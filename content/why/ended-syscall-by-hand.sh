# title: somebody sends SIGSYS to a program without a filter
# unit: a.service
# want: program-killed likely
# twin: syscall-refused
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sudo systemctl kill -s SYS a.service
sleep 1

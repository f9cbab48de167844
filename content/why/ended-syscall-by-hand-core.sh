# title: somebody sends SIGSYS to a program that may leave a core dump
# unit: a.service
# want: program-killed likely
# twin: syscall-refused
unit a.service <<'X'
[Service]
LimitCORE=infinity
ExecStart=/bin/sleep 100
X
start a.service
sudo systemctl kill -s SYS a.service
sleep 1

# title: the program dies of a signal that it does not know
# unit: a.service
# want: program-killed likely
# twin: program-crashed
# twin: killed-hard
# never: somebody sent the program SIGKILL
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 1
sudo systemctl kill -s USR1 a.service
sleep 1

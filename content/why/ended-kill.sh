# title: somebody kills the program with SIGKILL
# unit: a.service
# want: killed-hard likely
# says: memory
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 1
sudo systemctl kill -s KILL a.service
sleep 1

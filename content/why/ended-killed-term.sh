# title: somebody ends the program with SIGTERM, and it is not started again
# unit: a.service
# want: ended-well likely
# says: SIGTERM
# twin: restart-disabled
# twin: program-killed
# twin: stopped-by-hand
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start a.service
sleep 1
sudo systemctl kill a.service
sleep 1

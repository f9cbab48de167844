# title: ExecStop= kills the program with SIGKILL
# unit: a.service
# want: stop-kills certain
# says: ExecStop=/bin/kill -9
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
ExecStop=/bin/kill -9 $MAINPID
X
start a.service
sudo systemctl stop a.service

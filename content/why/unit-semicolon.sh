# title: two commands on one line, with a semicolon
# unit: a.service
# want: bad-setting certain
# twin: duplicate-exec
# says: ;
unit a.service <<'X'
[Service]
ExecStart=/bin/echo a ; /bin/sleep 100
X
start a.service

# title: Type=forking, and the program that is left behind ends by itself
# unit: a.service
# want: ended-at-once certain
# never: has not been started
unit a.service <<'X'
[Service]
Type=forking
ExecStart=/bin/sh -c 'sleep 0.4 & exit 0'
X
start a.service
sleep 1

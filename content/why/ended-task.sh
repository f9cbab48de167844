# title: a task that was started by hand, and did its work
# unit: a.service
# want: ended-well likely
# twin: restart-disabled
# says: Nothing, if it was a task
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'sleep 1.5; echo done'
X
start a.service
sleep 3

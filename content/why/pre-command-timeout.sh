# title: the second command before the program is not done in time
# unit: a.service
# want: pre-command-failed certain
# says: TimeoutStartSec=1s.*sleep 200
# never: /bin/true
unit a.service <<'X'
[Service]
TimeoutStartSec=1
ExecStartPre=/bin/true
ExecStartPre=/bin/sleep 200
ExecStart=/bin/sleep 100
X
fails a.service

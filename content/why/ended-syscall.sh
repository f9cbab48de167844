# title: SystemCallFilter= lacks a call, and the kernel kills the program
# unit: a.service
# want: syscall-refused certain
# says: SystemCallFilter
# never: Nothing: wait
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 -c "import time; time.sleep(100)"
SystemCallFilter=~@network-io clock_nanosleep
Restart=on-failure
RestartSec=20
X
fails a.service

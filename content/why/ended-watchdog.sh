# title: WatchdogSec=, and the program never pings
# unit: a.service
# want: watchdog-missed likely
# twin: program-crashed
# says: WatchdogSec
# never: program-crashed
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WatchdogSec=2
X
fails a.service

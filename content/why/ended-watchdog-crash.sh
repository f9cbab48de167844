# title: WatchdogSec= is set, and the program crashes by itself
# unit: a.service
# want: program-crashed likely
# twin: watchdog-missed
# never: WATCHDOG
unit a.service <<'X'
[Service]
WatchdogSec=30
ExecStart=/bin/sh -c "sleep 1; kill -SEGV $$$$"
X
fails a.service

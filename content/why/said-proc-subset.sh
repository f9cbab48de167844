# title: ProcSubset=pid hides what the program reads about the machine
# unit: a.service
# want: path-hidden certain
# says: ProcSubset=pid
unit a.service <<'X'
[Service]
ProcSubset=pid
ExecStart=/usr/bin/python3 -c "open('/proc/meminfo')"
X
fails a.service

# title: PostgreSQL, and its port is in use
# unit: a.service
# want: port-in-use likely
# twin: program-says
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
2026-11-30 16:00:00.000 UTC [1234] LOG:  could not bind IPv4 address "127.0.0.1": Address already in use
2026-11-30 16:00:00.000 UTC [1234] HINT:  Is another postmaster already running on port 5432? If not, wait a few seconds and retry.
2026-11-30 16:00:00.000 UTC [1234] FATAL:  could not create any TCP/IP sockets
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service

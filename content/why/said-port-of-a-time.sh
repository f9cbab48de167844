# title: a time in the line is no port
# unit: a.service
# want: port-in-use likely
# never: Port 00|sport = :00
script /opt/a <<'X'
#!/bin/sh
echo "2026-01-01 10:00:00 0 [ERROR] Can't start server: Bind on TCP/IP port: Address already in use" >&2
echo "2026-01-01 10:00:00 0 [ERROR] Do you already have another mysqld server running on port: 3306 ?" >&2
echo "2026-01-01 10:00:00 0 [ERROR] Aborting" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

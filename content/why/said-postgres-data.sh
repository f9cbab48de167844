# title: PostgreSQL refuses its data directory
# unit: a.service
# want: folder-open certain
# twin: file-denied
# says: 15/main, because others
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
2026-11-30 16:00:00.000 UTC [1234] FATAL:  data directory "/var/lib/postgresql/15/main" has invalid permissions
2026-11-30 16:00:00.000 UTC [1234] DETAIL:  Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service

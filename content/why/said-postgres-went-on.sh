# title: a login that PostgreSQL refuses, and the program goes on
# unit: a.service
# want: program-says likely
# says: no work left
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
psycopg2.OperationalError: FATAL:  password authentication failed for user "app"
giving up: no work left
M
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service

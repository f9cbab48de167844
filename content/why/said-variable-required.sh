# title: a program says in its own words that a variable is not set
# unit: a.service
# want: variable-unset certain
# says: DATABASE_URL
script /opt/a <<'X'
#!/bin/sh
echo '2026/11/30 12:00:00 DATABASE_URL environment variable is required' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

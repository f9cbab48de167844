# title: SQLite cannot open its database: the folder is missing
# unit: a.service
# want: database-unopened likely
# twin: script-error
# says: folder that it is to be in is missing
script /opt/a.py <<'X'
#!/usr/bin/python3
import sqlite3
sqlite3.connect('/var/lib/a/db.sqlite3')
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

# title: SQLite opens its database, and lacks a table
# unit: a.service
# want: script-error certain
# twin: database-unopened
# says: no such table
# never: failed: Traceback
script /opt/a.py <<'X'
#!/usr/bin/python3
import sqlite3
sqlite3.connect('/run/a.sqlite3').execute('select * from t')
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

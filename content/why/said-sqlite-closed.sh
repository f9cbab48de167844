# title: SQLite may not write its database
# unit: a.service
# want: database-unopened likely
# says: lacks the right to write
# never: folder that it is to be in is missing
script /opt/a.py <<'X'
#!/usr/bin/python3
import sqlite3
c = sqlite3.connect('/var/lib/a.sqlite3')
c.execute('create table t (a)')
X
sudo touch /var/lib/a.sqlite3
unit a.service <<'X'
[Service]
User=learner
ExecStart=/opt/a.py
X
fails a.service

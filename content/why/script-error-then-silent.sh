# title: an earlier run ended with a traceback, and the newest one says nothing
# unit: a.service
# want: program-failed certain
# never: ValueError
script /opt/a.py <<'X'
#!/usr/bin/python3
raise ValueError("no such shelf")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service
script /opt/a.py <<'X'
#!/usr/bin/python3
import os
os._exit(3)
X
fails a.service

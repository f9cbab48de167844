# title: a path without a slash in front, in a folder that the program goes to by itself
# unit: a.service
# want: file-missing likely
# says: goes to another folder
script /opt/a.py <<'X'
#!/usr/bin/python3
import os
os.chdir("/var/tmp")
open("config.json")
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

# title: an optional file is missing, the program goes on, and fails for something else
# unit: a.service
# want: script-error certain
# twin: file-missing
# says: interval
# never: needs /etc/hello.conf
script /opt/a.py <<'X'
#!/usr/bin/python3
import sys
try:
    open("/etc/hello.conf")
except OSError as e:
    print("FileNotFoundError:", e, file=sys.stderr)
    print("no configuration, using defaults", file=sys.stderr)
raise ValueError("interval must not be 0")
X
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 /opt/a.py
X
fails a.service

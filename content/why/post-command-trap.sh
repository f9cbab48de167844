# title: ExecStartPost= fails, and the program makes a clean end
# unit: a.service
# want: post-command-failed certain
# says: status 4
script /opt/a.py <<'X'
#!/usr/bin/python3
import signal, sys, time
signal.signal(signal.SIGTERM, lambda *a: sys.exit(0))
time.sleep(600)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
ExecStartPost=/bin/sh -c 'sleep 1; exit 4'
X
fails a.service

# title: the program says something, and dies of SIGSEGV later
# unit: a.service
# want: connection-refused likely
# says: died of signal 11
script /opt/a.py <<'X'
#!/usr/bin/python3
import os, signal, sys, time
print('ConnectionRefusedError: [Errno 111] Connection refused', file=sys.stderr, flush=True)
time.sleep(0.5)
os.kill(os.getpid(), signal.SIGSEGV)
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.py
X
fails a.service

# title: gunicorn's worker lacks a module, and its master sums up
# unit: a.service
# want: module-missing likely
# says: myproject
# never: went on
script /opt/a <<'X'
#!/bin/sh
cat >&2 <<'Y'
[2026-01-01 10:00:00 +0000] [13] [ERROR] Exception in worker process
Traceback (most recent call last):
  File "/opt/venv/lib/python3.11/site-packages/gunicorn/arbiter.py", line 609, in spawn_worker
    worker.init_process()
ModuleNotFoundError: No module named 'myproject'
[2026-01-01 10:00:00 +0000] [13] [INFO] Worker exiting (pid: 13)
[2026-01-01 10:00:00 +0000] [12] [ERROR] Worker (pid:13) exited with code 3
[2026-01-01 10:00:00 +0000] [12] [ERROR] Shutting down: Master
[2026-01-01 10:00:00 +0000] [12] [ERROR] Reason: Worker failed to boot.
Y
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a myproject.wsgi
X
fails a.service

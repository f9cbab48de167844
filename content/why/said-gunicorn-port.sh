# title: Gunicorn, and another process has the port
# unit: a.service
# want: port-in-use certain
# says: port 8000
python3 -m http.server -b 127.0.0.1 8000 >/dev/null 2>&1 &
sleep 1
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
[2026-11-30 16:00:00 +0000] [1] [ERROR] Connection in use: ('0.0.0.0', 8000)
[2026-11-30 16:00:00 +0000] [1] [ERROR] Retrying in 1 second.
[2026-11-30 16:00:05 +0000] [1] [ERROR] Can't connect to ('0.0.0.0', 8000)
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service

# title: the notification comes from a child, and only the main process may send it
# unit: a.service
# want: notify-refused certain
# twin: notify-never-ready
# says: NotifyAccess
# only: bullseye bookworm
script /opt/a.sh <<'X'
#!/bin/sh
systemd-notify --ready
sleep 600
X
unit a.service <<'X'
[Service]
Type=notify
User=learner
NotifyAccess=main
TimeoutStartSec=4
ExecStart=/opt/a.sh
X
fails a.service

# title: the notification comes from a child, and this systemd does not log it
# unit: a.service
# want: notify-never-ready likely
# says: NotifyAccess
# only: trixie sid
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

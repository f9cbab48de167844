# title: systemctl status of a unit whose command before the program is missing
# unit: a.service
# want: exec-failed likely
# says: /opt/prepare
# never: ExecStart= names, /bin/sleep
# options: paste
unit a.service <<'X'
[Service]
ExecStartPre=/opt/prepare
ExecStart=/bin/sleep 100
X
fails a.service
systemctl status -n 0 a.service || true

# title: systemctl status of a unit whose command before the program fails
# unit: a.service
# want: pre-command-failed certain
# twin: exec-failed
# says: /bin/grep
# options: paste
unit a.service <<'X'
[Service]
ExecStartPre=/bin/grep -q x /etc/hostname
ExecStart=/bin/sleep 100
X
fails a.service
systemctl status -n 0 a.service || true

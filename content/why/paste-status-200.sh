# title: systemctl status of a unit whose folder is missing
# unit: a.service
# want: chdir-missing likely
# twin: exec-failed
# never: program that ExecStart
# options: paste
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=/srv/none
X
fails a.service
systemctl status -n 0 a.service || true

# title: systemctl status of a unit whose program is missing
# unit: a.service
# want: exec-failed likely
# says: /opt/none
# says: interpreter
# options: paste
unit a.service <<'X'
[Service]
ExecStart=/opt/none
X
fails a.service
systemctl status -n 0 a.service || true

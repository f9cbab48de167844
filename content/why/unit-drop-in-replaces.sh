# title: a drop-in empties the list first, and its program is missing
# unit: a.service
# want: exec-missing certain
# twin: not-reloaded
# twin: duplicate-exec
# says: /opt/none
# never: second
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
sudo mkdir -p /etc/systemd/system/a.service.d
printf '[Service]\nExecStart=\nExecStart=/opt/none\n' | sudo tee /etc/systemd/system/a.service.d/x.conf >/dev/null
sudo systemctl daemon-reload
fails a.service

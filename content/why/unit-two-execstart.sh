# title: a drop-in adds a second ExecStart=
# unit: a.service
# want: duplicate-exec certain
# says: second ExecStart
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
sudo mkdir -p /etc/systemd/system/a.service.d
printf '[Service]\nExecStart=/bin/sleep 200\n' | sudo tee /etc/systemd/system/a.service.d/x.conf >/dev/null
sudo systemctl daemon-reload
start a.service

# title: a masked unit
# unit: a.service
# want: masked certain
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
sudo mv /etc/systemd/system/a.service /lib/systemd/system/
sudo systemctl daemon-reload
sudo systemctl mask -q a.service
start a.service

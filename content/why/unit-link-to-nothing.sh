# title: the unit file is a link that leads nowhere
# unit: a1.service
# want: unit-not-found certain
# says: leads nowhere
# never: Did you mean
unit a2.service <<'X'
[Service]
ExecStart=/usr/bin/sleep 1000
X
start a2.service
sudo ln -s /opt/units/a1.service /etc/systemd/system/a1.service
sudo systemctl daemon-reload

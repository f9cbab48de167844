# title: a target was stopped that the unit is a part of
# unit: a.service
# want: stopped-by-hand certain
# says: app[.]target
unit app.target <<'X'
[Unit]
Wants=a.service
X
unit a.service <<'X'
[Unit]
PartOf=app.target
[Service]
ExecStart=/bin/sleep 100
X
start app.target
sleep 1
sudo systemctl stop app.target

# title: Requisite= names a unit that is not up
# unit: a.service
# want: dependency-failed certain
# says: Requisite= asks
unit b.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
X
unit a.service <<'X'
[Unit]
Requisite=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 1000
X
sudo systemctl start a.service || true

# title: a required unit is masked
# unit: a.service
# want: dependency-missing certain
# twin: dependency-failed
# says: masked
unit a.service <<'X'
[Unit]
Requires=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 100
X
sudo systemctl mask -q b.service
start a.service

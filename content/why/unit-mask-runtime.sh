# title: a unit that is there, and whose start is skipped
# unit: a.service
# want: condition-false certain
# twin: masked
# twin: assert-false
# says: /srv/none
# never: masked
unit a.service <<'X'
[Unit]
ConditionPathExists=/srv/none
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multi-user.target
X
sudo systemctl enable -q a.service
start a.service

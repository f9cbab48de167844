# title: a condition is not met
# unit: a.service
# want: condition-false certain
unit a.service <<'X'
[Unit]
ConditionPathExists=/srv/none
[Service]
ExecStart=/bin/sleep 100
X
start a.service

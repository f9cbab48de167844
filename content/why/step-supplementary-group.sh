# title: SupplementaryGroups= names none
# unit: a.service
# want: group-failed certain
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
SupplementaryGroups=nogrouphere
X
fails a.service

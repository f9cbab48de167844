# title: Group= is no group
# unit: a.service
# want: group-failed certain
# twin: user-unknown
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
Group=nogrouphere
X
fails a.service

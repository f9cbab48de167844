# title: a required unit does not exist
# unit: a.service
# want: dependency-missing certain
# twin: dependency-failed
# says: b.service
unit a.service <<'X'
[Unit]
Requires=b.service
[Service]
ExecStart=/bin/sleep 100
X
start a.service

# title: EnvironmentFile= is missing
# unit: a.service
# want: environment-file-missing certain
# twin: environment-file-late
# says: /etc/a.env
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
EnvironmentFile=/etc/a.env
X
fails a.service

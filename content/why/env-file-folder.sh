# title: EnvironmentFile= names a folder
# unit: a.service
# want: environment-file-folder certain
# twin: environment-file-missing
# says: folder
# never: missing
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
EnvironmentFile=/etc/systemd
X
fails a.service

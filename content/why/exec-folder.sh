# title: ExecStart= names a folder
# unit: a.service
# want: exec-is-folder certain
# never: chmod|not executable
unit a.service <<'X'
[Service]
ExecStart=/usr/lib/systemd
X
fails a.service

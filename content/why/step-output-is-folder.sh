# title: StandardOutput=append: names a folder
# unit: a.service
# want: output-denied certain
# twin: output-path-missing
# says: Is a directory
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
StandardOutput=append:/var/log
X
fails a.service

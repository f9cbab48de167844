# title: StandardOutput=append: into a folder that is not there
# unit: a.service
# want: output-path-missing certain
# says: /var/log/a/out.log
# never: by itself|status 209\)
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
StandardOutput=append:/var/log/a/out.log
Restart=always
RestartSec=30
X
fails a.service

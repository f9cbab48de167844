# title: ReadWritePaths= names a folder that is not there
# unit: a.service
# want: namespace-path-missing certain
# says: ReadWritePaths= names /var/lib/a
# never: by itself
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ReadWritePaths=/var/lib/a
X
fails a.service

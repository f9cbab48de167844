# title: ProtectSystem=strict makes the program's file read-only
# unit: a.service
# want: path-read-only certain
# says: ProtectSystem=strict
# never: by itself
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'date > /var/lib/a.state || exit 1'
ProtectSystem=strict
X
fails a.service

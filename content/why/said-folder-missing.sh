# title: the folder of an output file is missing
# unit: a.service
# want: folder-missing certain
# says: /srv/digest
# never: no script
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "date > /srv/digest/x || exit 1"
X
fails a.service

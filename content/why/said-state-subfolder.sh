# title: StateDirectory= is fine, and the program wants another folder in it
# unit: a.service
# want: folder-missing certain
# twin: directory-failed
# says: /var/lib/a/db
unit a.service <<'X'
[Service]
StateDirectory=a
ExecStart=/bin/sh -c "date > /var/lib/a/db/now"
X
fails a.service

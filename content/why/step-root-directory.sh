# title: RootDirectory= is missing
# unit: a.service
# want: namespace-path-missing likely
# says: /srv/root
# only: bookworm
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
RootDirectory=/srv/root
X
fails a.service

# title: BindPaths= names a source that is missing
# unit: a.service
# want: namespace-path-missing certain
# says: /srv/none
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
BindReadOnlyPaths=/srv/none
X
fails a.service

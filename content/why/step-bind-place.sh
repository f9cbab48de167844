# title: BindReadOnlyPaths= is to show a folder that is missing under another name
# unit: a.service
# want: namespace-path-missing certain
# says: there is no /srv/none
# never: mkdir -p /data
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
BindReadOnlyPaths=/srv/none:/data
X
fails a.service

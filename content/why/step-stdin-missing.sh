# title: StandardInput=file: is missing
# unit: a.service
# want: input-missing certain
# twin: output-denied
# says: /srv/in
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
StandardInput=file:/srv/in
X
fails a.service

# title: the variable that the program lacks is set, to nothing
# unit: a.service
# want: variable-unset likely
# says: value is empty
# never: nothing sets
unit a.service <<'X'
[Service]
Environment=API_TOKEN=
ExecStart=/bin/sh -c ': $${API_TOKEN:?parameter null or not set}'
X
fails a.service

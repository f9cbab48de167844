# title: the whole command in one pair of quotes
# unit: a.service
# want: exec-missing certain
# says: quotes
unit a.service <<'X'
[Service]
ExecStart="/bin/sleep 100"
X
fails a.service

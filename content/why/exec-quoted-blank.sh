# title: a program whose own name has a blank, and it is not there
# unit: a.service
# want: exec-missing certain
# says: does not exist
# never: quotes
unit a.service <<'X'
[Service]
ExecStart="/opt/my app/run"
X
fails a.service

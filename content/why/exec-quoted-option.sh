# title: a program that is not there, and one option in quotes
# unit: a.service
# want: exec-missing certain
# says: does not exist
# never: quotes
unit a.service <<'X'
[Service]
ExecStart=/opt/nothing "one option"
X
fails a.service

# title: the program is an empty file
# unit: a.service
# want: exec-format certain
# twin: exec-missing
# says: empty
# never: processor
script /opt/app </dev/null
unit a.service <<'X'
[Service]
ExecStart=/opt/app
X
fails a.service

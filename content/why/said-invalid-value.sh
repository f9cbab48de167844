# title: a tool is given a value that it does not take
# unit: a.service
# want: option-refused certain
# says: invalid time interval
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep abc
X
fails a.service

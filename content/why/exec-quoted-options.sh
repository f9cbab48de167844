# title: a program that is not there either, and its options, in one pair of quotes
# unit: a.service
# want: exec-missing certain
# says: quotes
unit a.service <<'X'
[Service]
ExecStart="/opt/agent --port 80"
X
fails a.service

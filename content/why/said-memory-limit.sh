# title: LimitAS= is too low for the program to begin
# unit: a.service
# want: memory-refused likely
# says: LimitAS=10M
unit a.service <<'X'
[Service]
LimitAS=10M
ExecStart=/usr/bin/python3 -c 1
X
fails a.service

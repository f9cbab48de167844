# title: a placeholder is left in the unit
# unit: a.service
# want: placeholder-left certain
# says: YOUR_USERNAME
unit a.service <<'X'
[Service]
User=YOUR_USERNAME
ExecStart=/bin/sleep 100
X
fails a.service

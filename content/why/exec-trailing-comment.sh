# title: a comment behind the command, which the program gets as arguments
# unit: a.service
# want: trailing-comment certain
# says: given # and what stands behind it
# says: line of its own
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 600 # ten minutes
X
fails a.service

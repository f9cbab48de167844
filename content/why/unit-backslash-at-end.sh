# title: a backslash at the very end of a line, and a failure of the program's own
# unit: a.service
# want: program-failed certain
# never: backslash
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c \
  'exit 3'
X
fails a.service

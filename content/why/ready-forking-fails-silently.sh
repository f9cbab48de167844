# title: Type=forking, and the command fails without a word
# unit: a.service
# want: program-failed certain
# twin: forked-and-ended
# says: status 3
# never: status 0
unit a.service <<'X'
[Service]
Type=forking
ExecStart=/bin/sh -c "exit 3"
X
fails a.service

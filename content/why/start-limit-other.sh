# title: a unit that failed once, below the limit
# unit: a.service
# want: program-failed certain
# twin: start-limit-hit
# never: gave up
unit a.service <<'X'
[Unit]
StartLimitBurst=5
[Service]
ExecStart=/bin/sh -c "exit 7"
X
fails a.service

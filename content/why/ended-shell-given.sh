# title: | within what a shell is given
# unit: a.service
# want: program-failed certain
# twin: shell-syntax
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'echo a | grep -q b'
X
fails a.service

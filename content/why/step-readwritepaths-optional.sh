# title: a minus in front of a missing path, and the program fails for something else
# unit: a.service
# want: program-failed certain
# twin: namespace-path-missing
unit a.service <<'X'
[Service]
ExecStart=/bin/false
ReadWritePaths=-/var/lib/a
X
fails a.service

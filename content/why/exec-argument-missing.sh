# title: a program that is no interpreter is given a file that is not there
# unit: a.service
# never: interpreter|script
# want: file-missing certain
unit a.service <<'X'
[Service]
ExecStart=/bin/ls /opt/nothing-here
X
fails a.service

# title: a # that is meant as an argument, and a file that is not there
# unit: a.service
# twin: trailing-comment
# want: file-missing certain
unit a.service <<'X'
[Service]
ExecStart=/bin/grep # /etc/nothing-here.conf
X
fails a.service

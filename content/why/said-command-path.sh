# title: env is given the path of a program that is not there
# unit: a.service
# want: command-not-found likely
# says: there is no such file
# never: folders of its PATH
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/env FOO=bar /opt/none
X
fails a.service

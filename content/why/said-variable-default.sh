# title: a variable is not set, the program takes its default, and fails later
# unit: a.service
# want: program-failed certain
# twin: variable-unset
script /opt/a <<'X'
#!/bin/sh
echo 'LOG_LEVEL not set, using info' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

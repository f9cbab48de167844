# title: a variable is set, and its value is not one that the program takes
# unit: a.service
# want: program-failed certain
# twin: variable-unset
script /opt/a <<'X'
#!/bin/sh
echo 'fatal: environment variable WORKERS must be a number' >&2
exit 1
X
unit a.service <<'X'
[Service]
Environment=WORKERS=many
ExecStart=/opt/a
X
fails a.service

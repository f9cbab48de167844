# title: the last line names a variable that is deprecated, and the failure has another reason
# unit: a.service
# want: program-failed certain
# twin: variable-unset
script /opt/a <<'X'
#!/bin/sh
echo 'the environment variable API_URL is deprecated' >&2
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

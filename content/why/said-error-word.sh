# title: a program whose own error looks like a refused option
# unit: a.service
# want: program-failed certain
# twin: option-refused
# twin: script-error
script /opt/a.sh <<'X'
#!/bin/sh
echo "error: the licence has expired" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

# title: a program shows a line with >>> in front, and is not Redis
# unit: a.service
# want: file-missing certain
# twin: config-refused
script /opt/a <<'X'
#!/bin/sh
echo ">>> 'reading the list'" >&2
cat /srv/none
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

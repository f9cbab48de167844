# title: a password in what the program says is not shown
# unit: a.service
# want: program-failed certain
# never: hunter22
script /opt/a.sh <<'X'
#!/bin/sh
echo "cannot log in with PASSWORD=hunter22" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

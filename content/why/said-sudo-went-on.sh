# title: sudo is refused, and the script goes on and fails for a file
# unit: a.service
# want: file-missing certain
# twin: sudo-refused
# says: none[.]conf
script /opt/a.sh <<'X'
#!/bin/sh
echo 'sudo: a password is required' >&2
exec cat /etc/a/none.conf
X
unit a.service <<'X'
[Service]
User=learner
ExecStart=/opt/a.sh
X
fails a.service

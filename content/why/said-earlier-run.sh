# title: an earlier run said something, and the newest fails without a word
# unit: a.service
# want: program-failed certain
# twin: file-missing
# says: status 9
# never: /etc/a[.]conf
script /opt/a.sh <<'X'
#!/bin/sh
[ ! -e /run/a.ran ] || exit 9
touch /run/a.ran
echo 'cat: /etc/a.conf: No such file or directory' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service
sleep 1
fails a.service

# title: a command in a shell's line cannot open its output: no script is missing
# unit: a.service
# twin: script-missing
# want: file-missing certain
# never: interpreter
script /opt/tar <<'X'
#!/bin/sh
echo "tar (child): /srv/nosuch/b.tgz: Cannot open: No such file or directory" >&2
exit 2
X
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/sh -c '/opt/tar czf /srv/nosuch/b.tgz /etc'
X
fails a.service

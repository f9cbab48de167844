# title: a shell's line reads a file that is not there: no script is missing
# unit: a.service
# twin: script-missing
# want: file-missing certain
# says: /etc/nosuch.conf
# never: interpreter
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'read x < /etc/nosuch.conf'
X
fails a.service

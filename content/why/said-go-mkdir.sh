# title: a Go program makes a folder in a folder that does not exist
# unit: a.service
# want: folder-missing certain
# says: /srv/data/cache
# twin: file-missing
script /opt/a <<'X'
#!/bin/sh
echo '2026/11/30 12:00:00 mkdir /srv/data/cache: no such file or directory' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

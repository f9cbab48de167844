# title: tar writes into a folder that is not there, and has more to say
# unit: a.service
# want: file-missing certain
# says: /srv/backup/etc.tgz
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/tar czf /srv/backup/etc.tgz /etc/hostname
X
fails a.service

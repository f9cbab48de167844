# title: the file system is mounted read-only, and the unit has nothing to do with it
# unit: a.service
# want: path-read-only likely
# says: mounted read-only
# never: ProtectSystem=strict
sudo mount -t tmpfs -o ro none /mnt
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c 'date > /mnt/a.state || exit 1'
ProtectSystem=full
X
fails a.service

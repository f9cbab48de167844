# title: no space left
# unit: a.service
# want: disk-full likely
# twin: inotify-limit
# twin: path-read-only
# says: df -i
sudo mkdir /srv/small
sudo mount -t tmpfs -o size=64k none /srv/small
unit a.service <<'X'
[Service]
ExecStart=/bin/dd if=/dev/zero of=/srv/small/x bs=1k count=500
X
fails a.service

# title: LimitFSIZE= is reached, with room on the disk
# unit: a.service
# want: file-size-limit certain
# twin: disk-full
# twin: program-killed
# says: LimitFSIZE
unit a.service <<'X'
[Service]
LimitFSIZE=10K
ExecStart=/bin/dd if=/dev/zero of=/srv/x bs=1k count=500
X
fails a.service

# title: no more inotify instances, in the kernel's words for too many files
# unit: a.service
# want: inotify-limit likely
# twin: too-many-files
# says: LimitNOFILE
script /opt/a.sh <<'X'
#!/bin/sh
echo "inotify_init: Too many open files" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

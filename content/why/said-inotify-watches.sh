# title: no more inotify watches, in the kernel's words for a full disk
# unit: a.service
# want: inotify-limit certain
# twin: disk-full
# says: max_user_watches
script /opt/a.sh <<'X'
#!/bin/sh
echo "inotify_add_watch(/srv/data): No space left on device" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

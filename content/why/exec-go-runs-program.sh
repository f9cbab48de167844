# title: a Go program runs another one that is not installed
# unit: a.service
# want: command-not-found certain
# says: ffmpeg
script /opt/a.sh <<'X'
#!/bin/sh
echo '2026/11/30 12:00:00 cannot convert: exec: "ffmpeg": executable file not found in $PATH' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

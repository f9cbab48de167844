# title: a oneshot is not done when its start times out
# unit: a.service
# want: oneshot-too-slow likely
unit a.service <<'X'
[Service]
Type=oneshot
TimeoutStartSec=3
ExecStart=/bin/sleep 100
X
fails a.service

# title: the start waits for another unit for longer than JobTimeoutSec=
# unit: a.service
# want: job-timed-out certain
# says: JobTimeoutSec=1
# never: has not been started
unit b.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/sleep 30
X
unit a.service <<'X'
[Unit]
JobTimeoutSec=1
Wants=b.service
After=b.service
[Service]
ExecStart=/bin/sleep 1000
X
sudo systemctl start a.service || true

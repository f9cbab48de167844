# title: a oneshot service of its own waits for the device
# want: pass
sudo tee /etc/systemd/system/gpu-ready.service <<'UNIT'
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done'
TimeoutStartSec=5min
UNIT
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e 's/^Wants=.*/& gpu-ready.service/' -e 's/^After=.*/& gpu-ready.service/' -e '/^# Show/,$d' | bash -eu
sudo systemctl start --no-block model-server
sleep 3
touch /dev/shm/hello-gpu

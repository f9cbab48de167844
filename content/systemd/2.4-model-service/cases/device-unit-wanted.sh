# title: Wants= and After= a .device unit that udev does not know
# want: fail device-unit-unknown
# breaks: up current waits
sdlab solve 2.4 --print | sed -e '/^ExecStartPre=/d' -e '/^After=/a Wants=dev-shm-hello\\x2dgpu.device\nAfter=dev-shm-hello\\x2dgpu.device' -e '/^# Show/,$d' > /tmp/try
bash -eu /tmp/try
sudo systemctl start --no-block model-server || true
sleep 3
touch /dev/shm/hello-gpu

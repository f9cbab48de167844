# title: DeviceAllow= names the device, which asks for a right of its own (/dev/kmsg)
# unit: a.service
# want: file-denied likely
# twin: device-hidden
sudo mknod -m 666 /dev/sensor c 1 11
unit a.service <<'X'
[Service]
User=learner
DeviceAllow=/dev/sensor rw
ExecStart=/usr/bin/head -c 1 /dev/sensor
X
fails a.service

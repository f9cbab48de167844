# title: DeviceAllow= names the device, and the user lacks the right to it
# unit: a.service
# want: file-denied certain
# twin: device-hidden
# says: learner
sudo mknod -m 660 /dev/sensor c 1 3
unit a.service <<'X'
[Service]
User=learner
DeviceAllow=/dev/sensor rw
ExecStart=/bin/cat /dev/sensor
X
fails a.service

# title: PrivateDevices=yes hides the device
# unit: a.service
# want: device-hidden certain
# twin: file-missing
# twin: file-denied
# says: PrivateDevices
sudo mknod -m 666 /dev/sensor c 1 3
unit a.service <<'X'
[Service]
PrivateDevices=yes
ExecStart=/bin/sh -c "cat /dev/sensor"
X
fails a.service

# title: DeviceAllow= names the device to be read, and the program writes
# unit: a.service
# want: device-hidden likely
# says: /dev/sensor r
sudo mknod -m 666 /dev/sensor c 1 3
script /opt/a <<'X'
#!/bin/sh
echo "PermissionError: [Errno 1] Operation not permitted: '/dev/sensor'" >&2
exit 1
X
unit a.service <<'X'
[Service]
DeviceAllow=/dev/sensor r
ExecStart=/opt/a
X
fails a.service

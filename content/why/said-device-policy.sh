# title: DevicePolicy=closed, and the device is not named
# unit: a.service
# want: device-hidden likely
# says: DevicePolicy=closed
sudo mknod -m 666 /dev/sensor c 1 3
script /opt/a <<'X'
#!/bin/sh
echo 'cat: /dev/sensor: Operation not permitted' >&2
exit 1
X
unit a.service <<'X'
[Service]
DevicePolicy=closed
ExecStart=/opt/a
X
fails a.service

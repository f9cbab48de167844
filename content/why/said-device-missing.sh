# title: PrivateDevices=yes, and the device does not exist anyway
# unit: a.service
# want: file-missing certain
# twin: device-hidden
# never: takes devices away
unit a.service <<'X'
[Service]
PrivateDevices=yes
ExecStart=/bin/sh -c "cat /dev/ttyUSB7"
X
fails a.service

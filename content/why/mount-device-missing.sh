# title: the device of a mount does not exist
# unit: mnt-a.mount
# want: mount-device-missing certain
# twin: mount-refused
# says: /dev/disk/by-uuid/nothere
unit mnt-a.mount <<'X'
[Mount]
What=/dev/disk/by-uuid/nothere
Where=/mnt/a
X
start mnt-a.mount
sleep 0.5

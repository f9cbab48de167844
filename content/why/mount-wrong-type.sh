# title: the device is there, and not of that file system
# unit: srv-x.mount
# want: mount-refused certain
# twin: mount-device-missing
# never: does not exist
sudo mkdir -p /srv/x
sudo truncate -s 1M /srv/disk
unit srv-x.mount <<'X'
[Mount]
What=/srv/disk
Where=/srv/x
Type=ext4
Options=loop
X
start srv-x.mount

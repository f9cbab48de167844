# title: a folder is to be mounted without Options=bind
# unit: srv-b.mount
# want: mount-device-missing certain
# says: isn't a device
sudo mkdir /srv/a
unit srv-b.mount <<'X'
[Mount]
What=/srv/a
Where=/srv/b
Type=ext4
X
fails srv-b.mount

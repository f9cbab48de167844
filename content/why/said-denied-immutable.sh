# title: the file is the user's own, and immutable
# unit: a.service
# want: file-denied likely
# says: immutable
# never: lacks a right to it
sudo install -o learner -m 644 /dev/null /srv/state
# chattr +i, which not every image has: FS_IOC_SETFLAGS with FS_IMMUTABLE_FL
sudo python3 -c 'import fcntl, struct; fcntl.ioctl(open("/srv/state"), 0x40086602, struct.pack("l", 0x10))'
unit a.service <<'X'
[Service]
ExecStart=/bin/sh -c "date > /srv/state"
User=learner
X
fails a.service

# title: an access list lets somebody read the environment file
# want: fail env-file-mode
# breaks: secret
# fault: wrong-path
solve 6.2
sudo useradd --system anna
# What setfacl -m u:anna:r does; see linux/posix_acl_xattr.h.
sudo python3 -c 'import os, pwd, struct
entries = [(1, 6, -1), (2, 4, pwd.getpwnam("anna").pw_uid), (4, 0, -1), (16, 4, -1), (32, 0, -1)]
os.setxattr("/etc/unsafe-agent/env", "system.posix_acl_access", struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *e) for e in entries))'
sudo systemctl restart unsafe-agent

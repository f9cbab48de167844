# title: the program is on a file system that is mounted with noexec
# unit: a.service
# want: exec-noexec likely
# says: noexec
# says: SELinux
# never: does not exist|chmod
sudo mount -t tmpfs -o noexec,mode=755 none /mnt
script /mnt/a.py <<'X'
#!/usr/bin/python3
print(1)
X
unit a.service <<'X'
[Service]
ExecStart=/mnt/a.py
X
fails a.service

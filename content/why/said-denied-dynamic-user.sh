# title: a file of root, and a user that DynamicUser= makes
# unit: a.service
# want: file-denied likely
# twin: program-failed
# says: /etc/a[.]conf
# never: ProtectSystem
script /opt/a.sh <<'X'
#!/bin/sh
exec cat /etc/a.conf
X
sudo touch /etc/a.conf
sudo chmod 600 /etc/a.conf
unit a.service <<'X'
[Service]
DynamicUser=yes
ExecStart=/opt/a.sh
X
fails a.service

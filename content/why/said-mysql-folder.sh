# title: mysqld may not enter its folder, and has the errno behind the path
# unit: a.service
# want: file-denied certain
# says: /srv/mysql
sudo mkdir -m 700 /srv/mysql
script /opt/a.sh <<'X'
#!/bin/sh
echo "mysqld: Can't change dir to '/srv/mysql/' (OS errno 13 - Permission denied)" >&2
echo "2026-11-30T10:00:00.1Z 0 [ERROR] [MY-010119] [Server] Aborting" >&2
exit 1
X
unit a.service <<'X'
[Service]
User=nobody
ExecStart=/opt/a.sh
X
fails a.service

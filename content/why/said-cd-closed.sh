# title: the unit's user may not enter the folder that its script changes to
# unit: a.service
# want: folder-not-entered likely
# says: nobody may not enter it
# never: there is no such folder
sudo mkdir -m 700 /srv/closed
script /opt/a.sh <<'X'
#!/bin/sh
cd /srv/closed || exit 1
exec ./server
X
unit a.service <<'X'
[Service]
User=nobody
ExecStart=/opt/a.sh
X
fails a.service

# title: a script changes to a folder that is not there, and goes on
# unit: a.service
# want: folder-not-entered certain
# says: /srv/app
# never: folders of its PATH
script /opt/a.sh <<'X'
#!/bin/sh
cd /srv/app
exec ./server
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

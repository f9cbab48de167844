# title: a script changes to what is a file and no folder
# unit: a.service
# want: program-failed certain
# never: was made since
sudo touch /srv/app
script /opt/a.sh <<'X'
#!/bin/bash
cd /srv/app || exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

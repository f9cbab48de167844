# title: a script cannot change to a folder, and fails for something else
# unit: a.service
# want: variable-unset certain
# never: could not change
script /opt/a.sh <<'X'
#!/bin/bash
set -u
cd /srv/app
echo "$API_TOKEN"
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

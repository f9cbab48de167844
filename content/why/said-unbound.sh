# title: a script with set -u and a variable that nothing sets
# unit: a.service
# want: variable-unset certain
# says: API_TOKEN
script /opt/a.sh <<'X'
#!/bin/bash
set -u
echo "$API_TOKEN"
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
X
fails a.service

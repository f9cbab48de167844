# title: Group= names a group that this machine does not have, beside a user that it has
# unit: a.service
# want: group-failed certain
# says: no such group
unit a.service <<'X'
[Service]
User=nobody
Group=webteam
ExecStart=/usr/bin/sleep 1000
X
fails a.service

# title: ExecStart= stands above [Service]
# unit: a.service
# want: bad-setting certain
# says: above the first section header
unit a.service <<'X'
ExecStart=/usr/bin/sleep 1000
[Service]
Type=simple
X

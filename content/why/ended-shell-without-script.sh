# title: a shell that is given nothing to run
# unit: a.service
# want: ended-at-once certain
# says: nothing to run
unit a.service <<'X'
[Service]
ExecStart=/bin/bash
X
start a.service

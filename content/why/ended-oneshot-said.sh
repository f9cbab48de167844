# title: a oneshot whose command failed, and ended with status 0 all the same
# unit: a.service
# want: oneshot-done certain
# says: cannot create /srv/digest/today.txt
# never: did its work
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/sh -c "date >/srv/digest/today.txt; sleep 1"
X
start a.service

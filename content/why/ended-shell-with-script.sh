# title: a shell that is given a script which ends at once
# unit: a.service
# want: ended-at-once likely
# never: nothing to run
script /opt/a.sh <<'X'
echo done
X
unit a.service <<'X'
[Service]
ExecStart=/bin/bash /opt/a.sh
X
start a.service

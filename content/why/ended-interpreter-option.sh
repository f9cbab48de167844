# title: an interpreter that is only asked for its version
# unit: a.service
# want: ended-at-once likely
# never: nothing to run
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 --version
X
start a.service
sleep 0.5

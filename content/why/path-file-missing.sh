# title: a path unit waits for a file that is not there
# unit: a.path
# want: none
# twin: path-stays-true
# twin: trigger-ends-at-once
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/true
X
unit a.path <<'X'
[Path]
PathExists=/srv/drop
X
start a.path
sleep 1

# title: > in ExecStart=, and the command ends well
# unit: a.service
# want: shell-syntax likely
# says: not a shell
# twin: ended-at-once
unit a.service <<'X'
[Service]
ExecStart=/bin/echo hello > /srv/out.txt
X
start a.service
sleep 1

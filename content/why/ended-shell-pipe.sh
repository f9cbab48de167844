# title: | in ExecStart=, and the command takes it for an argument and ends well
# unit: a.service
# want: shell-syntax likely
# says: not a shell
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/bin/echo hello | /usr/bin/tee /srv/out.txt
X
start a.service

# title: | is an argument that the command takes
# unit: a.service
# want: oneshot-done certain
# twin: shell-syntax
unit a.service <<'X'
[Service]
Type=oneshot
ExecStart=/usr/bin/cut -d | -f 1 /etc/hostname
X
start a.service

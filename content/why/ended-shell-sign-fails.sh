# title: | in ExecStart=, and the command fails for it
# unit: a.service
# want: shell-syntax likely
# says: not a shell
unit a.service <<'X'
[Service]
ExecStart=/bin/ls -d /srv | sort
X
fails a.service

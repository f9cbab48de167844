# title: ExecStart= is a line for a shell, with cd
# unit: a.service
# want: shell-syntax certain
# says: WorkingDirectory=
# never: command -v python3
unit a.service <<'X'
[Service]
ExecStart=cd /srv && ./run.sh
X
start a.service

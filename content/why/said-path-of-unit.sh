# title: the unit sets PATH, and leaves the usual folders out
# unit: a.service
# want: command-not-found certain
# says: PATH=/opt/tools/bin
# never: PATH of your login
script /opt/a.sh <<'X'
#!/usr/bin/env bash
sleep 600
X
unit a.service <<'X'
[Service]
Environment=PATH=/opt/tools/bin
ExecStart=/opt/a.sh
X
fails a.service

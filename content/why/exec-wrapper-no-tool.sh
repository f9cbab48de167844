# title: a wrapper finds its tool only in the login's PATH
# unit: a.service
# want: command-not-found certain
# says: engine
script /opt/start.sh <<'X'
#!/bin/sh
engine app.js
X
unit a.service <<'X'
[Service]
ExecStart=/opt/start.sh
Restart=on-failure
RestartSec=30
X
fails a.service

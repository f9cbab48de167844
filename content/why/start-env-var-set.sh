# title: the variable in ExecStart= is set, and the script is missing
# unit: a.service
# want: script-missing certain
# twin: env-var-in-exec
# says: /opt/app/a.py
unit a.service <<'X'
[Service]
Environment=APP_HOME=/opt/app
ExecStart=/usr/bin/python3 ${APP_HOME}/a.py
X
fails a.service

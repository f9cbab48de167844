# title: a shell variable in ExecStart=
# unit: a.service
# want: env-var-in-exec certain
# says: APP_HOME
unit a.service <<'X'
[Service]
ExecStart=/usr/bin/python3 ${APP_HOME}/a.py
X
fails a.service

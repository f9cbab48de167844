# title: $HOME/… in ExecStart=, the program ends at once, and nothing starts it again
# unit: a.service
# want: env-var-in-exec certain
# says: HOME/app\.py
# never: background
unit a.service <<'X'
[Service]
User=learner
ExecStart=/usr/bin/python3 $HOME/app.py
X
start a.service
sleep 1

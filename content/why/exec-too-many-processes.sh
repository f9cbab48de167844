# title: LimitNPROC= leaves no process for the program
# unit: a.service
# want: too-many-processes certain
# twin: exec-not-executable
# says: LimitNPROC=1
unit a.service <<'X'
[Service]
User=learner
LimitNPROC=1
ExecStart=/usr/bin/env sleep 100
X
fails a.service

# title: a unit of that name does not exist, and one of a similar name does
# unit: helo-agent.service
# want: unit-not-found certain
# twin: masked
unit hello-agent.service <<'X'
[Service]
ExecStart=/bin/sleep 100
X
start hello-agent.service

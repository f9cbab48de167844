# title: an assertion is not met
# unit: a.service
# want: assert-false certain
# twin: condition-false
unit a.service <<'X'
[Unit]
AssertPathExists=/srv/none
[Service]
ExecStart=/bin/sleep 100
X
start a.service

# title: a relative path in WorkingDirectory=
# unit: a.service
# want: bad-setting certain
# never: %%
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=agents
X
start a.service

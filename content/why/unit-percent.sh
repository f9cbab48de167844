# title: % in a path is a specifier
# unit: a.service
# want: bad-setting certain
# says: %%
# never: absolute
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
WorkingDirectory=/home/EPS%3AHello
X
start a.service

# title: a specifier that is meant is not the reason
# unit: a.service
# want: program-failed certain
# twin: specifier-expanded
# twin: value-ignored
# never: %%
unit a.service <<'X'
[Service]
Environment=HOME=%h NAME=%n
ExecStart=/bin/sh -c "exit 4"
X
fails a.service

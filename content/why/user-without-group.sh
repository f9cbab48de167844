# title: an unknown user, and a group that exists
# unit: a.service
# want: user-unknown certain
# twin: group-failed
# never: group
unit a.service <<'X'
[Service]
User=nobodyhere
Group=daemon
ExecStart=/bin/sleep 100
X
fails a.service

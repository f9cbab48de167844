# title: User= is no user
# unit: a.service
# want: user-unknown certain
# twin: placeholder-left
# says: nobodyhere
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
User=nobodyhere
X
fails a.service

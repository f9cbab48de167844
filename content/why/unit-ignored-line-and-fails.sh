# title: a line that systemd ignores is not why the program fails
# unit: a.service
# want: user-unknown certain
# twin: bad-setting
# says: nobodyhere
# never: refuses
unit a.service <<'X'
[Service]
Restrat=always
RestartSec=soon
ExecStart=/bin/sleep 100
User=nobodyhere
X
fails a.service

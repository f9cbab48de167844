# title: a comment behind a command that says nothing of it
# unit: a.service
# want: trailing-comment likely
# says: a reason of its own
script /opt/a <<'X'
#!/bin/sh
exit 3
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a # the agent
X
fails a.service

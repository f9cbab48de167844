# title: sudo, and nothing in the unit that forbids it
# unit: a.service
# want: sudo-refused certain
# says: what the machine runs in
# never: ProtectSystem
script /opt/a <<'X'
#!/bin/sh
echo 'sudo: The "no new privileges" flag is set, which prevents sudo from running as root.' >&2
exit 1
X
unit a.service <<'X'
[Service]
User=learner
ProtectSystem=yes
ExecStart=/opt/a
X
fails a.service

# title: ExecStartPost= fails, and says why
# unit: a.service
# want: post-command-failed certain
# says: nothing answers on port 9000
script /opt/after.sh <<'X'
#!/bin/sh
echo 'health check: nothing answers on port 9000'
exit 7
X
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ExecStartPost=/opt/after.sh
X
fails a.service

# title: Java does not find its archive
# unit: a.service
# want: file-missing certain
# twin: script-error
# says: /opt/app/app[.]jar
script /opt/a.sh <<'X'
#!/bin/sh
cat >&2 <<'M'
Error: Unable to access jarfile /opt/app/app.jar
M
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a.sh
User=learner
X
fails a.service

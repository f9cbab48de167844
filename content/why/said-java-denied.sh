# title: Java is refused a file
# unit: a.service
# want: file-denied certain
# says: /srv/closed/app.log
# says: learner
sudo mkdir -m 700 /srv/closed
script /opt/a <<'X'
#!/bin/sh
echo 'java.io.FileNotFoundException: /srv/closed/app.log (Permission denied)' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
User=learner
X
fails a.service

# title: a program ends with 255, and says why
# unit: a.service
# want: program-says certain
# says: Host key verification failed
script /opt/tunnel <<'X'
#!/bin/sh
echo "Host key verification failed." >&2
exit 255
X
unit a.service <<'X'
[Service]
ExecStart=/opt/tunnel -N host
X
fails a.service

# title: near twin: nginx finds its port taken; its configuration is in order
# unit: a.service
# want: port-in-use likely
# twin: config-refused
# says: port 80
script /opt/a <<'X'
#!/bin/sh
echo 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

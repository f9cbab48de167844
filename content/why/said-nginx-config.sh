# title: a server refuses a line of its configuration
# unit: a.service
# want: config-refused certain
# says: line 3 of /etc/nginx/conf.d/app.conf
script /opt/a <<'X'
#!/bin/sh
echo 'nginx: [emerg] unknown directive "servr" in /etc/nginx/conf.d/app.conf:3' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

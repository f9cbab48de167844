# title: the command before the program refuses the configuration
# unit: a.service
# want: pre-command-failed certain
# says: host not found in upstream
script /opt/nginx <<'X'
#!/bin/sh
echo 'nginx: [emerg] host not found in upstream "backend" in /etc/nginx/conf.d/a.conf:3' >&2
echo 'nginx: configuration file /etc/nginx/nginx.conf test failed' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStartPre=/opt/nginx -t
ExecStart=/bin/sleep 100
X
fails a.service

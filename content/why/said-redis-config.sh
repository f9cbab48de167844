# title: Redis refuses a line of its configuration
# unit: a.service
# want: config-refused certain
# says: dir /var/lib/redis-main.*No such file
script /opt/a <<'X'
#!/bin/sh
echo '*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***' >&2
echo 'Reading the configuration file, at line 3' >&2
echo ">>> 'dir /var/lib/redis-main'" >&2
echo 'No such file or directory' >&2
exit 1
X
unit a.service <<'X'
[Service]
Type=notify
ExecStart=/opt/a
X
fails a.service

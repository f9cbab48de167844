# title: Redis refuses a line, and says more after the reason
# unit: a.service
# want: config-refused certain
# says: It says of it: Bad directive
# never: It says of it: bye
script /opt/a <<'X'
#!/bin/sh
echo '*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***' >&2
echo 'Reading the configuration file, at line 3' >&2
echo ">>> 'prot 6379'" >&2
echo 'Bad directive or wrong number of arguments' >&2
echo 'bye' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

# title: what is not set may be a variable, or a key of a configuration
# unit: a.service
# want: variable-unset likely
# says: SECRET_KEY_BASE
script /opt/a <<'X'
#!/bin/sh
echo 'Error: SECRET_KEY_BASE must be set' >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

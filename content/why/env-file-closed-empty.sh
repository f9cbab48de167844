# title: an environment file that the learner may not read sets the variable to nothing
# unit: a.service
# want: variable-unset likely
# says: /etc/a.env, which you may not read, sets it
printf 'LEVEL=\n' | sudo install -m 600 /dev/stdin /etc/a.env
script /opt/a <<'X'
#!/bin/sh
: "${LEVEL:?is not set}"
X
unit a.service <<'X'
[Service]
EnvironmentFile=/etc/a.env
ExecStart=/opt/a
X
fails a.service

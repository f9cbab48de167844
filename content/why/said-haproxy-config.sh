# title: HAProxy refuses a line of its configuration, and sums up
# unit: a.service
# want: config-refused certain
# says: line 12 of /etc/haproxy/haproxy.cfg
script /opt/a <<'X'
#!/bin/sh
cat >&2 <<'Y'
[ALERT]    (1) : config : parsing [/etc/haproxy/haproxy.cfg:12] : unknown keyword 'balnce' in 'backend' section
[ALERT]    (1) : config : Error(s) found in configuration file : /etc/haproxy/haproxy.cfg
[ALERT]    (1) : config : Fatal errors found in configuration.
Y
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

# title: sshd refuses an option of its configuration, and sums up
# unit: a.service
# want: config-refused certain
# says: line 12 of /etc/ssh/sshd_config:
# never: went on|config::
script /opt/sshd <<'X'
#!/bin/sh
echo "/etc/ssh/sshd_config: line 12: Bad configuration option: PermitRoot" >&2
echo "/etc/ssh/sshd_config: terminating, 1 bad configuration options" >&2
exit 255
X
unit a.service <<'X'
[Service]
ExecStart=/opt/sshd -D
X
fails a.service

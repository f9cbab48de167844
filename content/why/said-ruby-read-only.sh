# title: Ruby writes where ProtectSystem= makes it read-only
# unit: a.service
# want: path-read-only certain
# says: ProtectSystem=strict
script /opt/a <<'X'
#!/bin/sh
echo "app.rb:3:in 'initialize': Read-only file system @ rb_sysopen - /var/lib/db (Errno::EROFS)" >&2
exit 1
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
ProtectSystem=strict
X
fails a.service

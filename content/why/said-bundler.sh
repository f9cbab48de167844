# title: bundler does not find the program
# unit: a.service
# want: module-missing likely
# says: puma
script /opt/a <<'X'
#!/bin/sh
echo 'bundler: command not found: puma' >&2
echo 'Install missing gem executables with `bundle install`' >&2
exit 127
X
unit a.service <<'X'
[Service]
ExecStart=/opt/a
X
fails a.service

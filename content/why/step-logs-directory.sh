# title: a file stands where LogsDirectory= is to be
# unit: a.service
# want: directory-failed certain
# says: /var/log
sudo touch /var/log/foo
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
LogsDirectory=foo
X
fails a.service

# title: a file stands where StateDirectory= is to be
# unit: a.service
# want: directory-failed certain
# says: /var/lib
# says: a file of that name
sudo touch /var/lib/foo
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
StateDirectory=foo
X
fails a.service

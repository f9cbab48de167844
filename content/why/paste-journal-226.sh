# title: journalctl of a unit with a missing path
# unit: a.service
# want: namespace-path-missing certain
# says: /var/lib/a
# options: paste
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
ReadWritePaths=/var/lib/a
X
fails a.service
sudo journalctl -u a.service

# title: EnvironmentFile= was missing at the start, and is there by now
# unit: a.service
# want: environment-file-late certain
# twin: environment-file-missing
# says: /etc/a.env
# never: is missing
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
EnvironmentFile=/etc/a.env
X
fails a.service
sudo touch -d yesterday /etc/a.env

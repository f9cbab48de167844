# title: the program calls sudo, which wants a password
# unit: a.service
# want: sudo-refused certain
# says: password
sudo useradd -r svc
unit a.service <<'X'
[Service]
User=svc
ExecStart=/usr/bin/sudo /bin/sleep 100
X
fails a.service

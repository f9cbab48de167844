# title: PrivateTmp= and NoNewPrivileges=, of which the second forbids sudo
# unit: a.service
# want: sudo-refused certain
# says: NoNewPrivileges=yes
# never: PrivateTmp
unit a.service <<'X'
[Service]
User=learner
PrivateTmp=yes
NoNewPrivileges=yes
ExecStart=/usr/bin/sudo -n /bin/sleep 100
X
fails a.service

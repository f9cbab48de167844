# title: the program calls sudo, and the unit forbids new rights
# unit: a.service
# want: sudo-refused certain
# says: NoNewPrivileges=yes
# never: password
unit a.service <<'X'
[Service]
User=learner
NoNewPrivileges=yes
ExecStart=/usr/bin/sudo -n /bin/sleep 100
X
fails a.service

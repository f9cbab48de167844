# title: a setting that implies NoNewPrivileges=, beside some that do not
# unit: a.service
# only: bookworm bullseye
# want: sudo-refused certain
# says: RestrictRealtime=yes
# never: ProtectSystem
unit a.service <<'X'
[Service]
User=learner
ProtectSystem=yes
RestrictRealtime=yes
ExecStart=/usr/bin/sudo -n /bin/sleep 100
X
fails a.service

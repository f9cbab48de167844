# title: a unit that works
# unit: a.service
# want: none
# twin: enabled-not-started
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
Restart=always
[Install]
WantedBy=multi-user.target
X
sudo systemctl enable -q --now a.service
sleep 4

# title: somebody ends the program of an enabled unit with SIGTERM
# unit: a.service
# want: ended-by-signal likely
# twin: restart-disabled
# twin: ended-well
# says: SIGTERM
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 100
[Install]
WantedBy=multi-user.target
X
sudo systemctl enable -q a.service
start a.service
sleep 1.5
sudo systemctl kill a.service
sleep 1

# title: KillSignal= ends the program by a signal that is no clean end
# unit: a.service
# want: stop-kills certain
# says: KillSignal=SIGQUIT
unit a.service <<'X'
[Service]
ExecStart=/bin/sleep 1000
KillSignal=SIGQUIT
X
start a.service
sudo systemctl stop a.service

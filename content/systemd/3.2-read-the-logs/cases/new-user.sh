# title: the user that the unit names is made, and may use the folder
# want: pass
# fault: unknown-user
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo useradd log-agnet
chmod o+rx ~ ~/agents ~/agents/log-agent
chmod o+rwx ~/agents/log-agent/inbox
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

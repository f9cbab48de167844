# title: log-relay is stopped, but still required
# want: fail script-error
# breaks: up yours works
# fault: port-taken
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo systemctl stop log-relay
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

# title: the page, typed in order; then log-agent gets its port back
# want: pass
# fault: port-taken
# options: page
sdlab answer 3.2 cause port-taken
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
echo LOG_AGENT_PORT=7170 > ~/agents/log-agent/settings.env
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

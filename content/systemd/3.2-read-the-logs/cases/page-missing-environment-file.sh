# title: the page, typed in order; then the file is written anew, with another port
# want: pass
# fault: missing-environment-file
# options: page
sdlab answer 3.2 cause missing-environment-file
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
echo LOG_AGENT_PORT=7072 > ~/agents/log-agent/settings.env
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

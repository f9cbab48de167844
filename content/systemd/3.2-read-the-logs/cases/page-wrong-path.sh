# title: the page, typed in order; then the script is moved to where the unit looks for it
# want: pass
# fault: wrong-path
# options: page
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mkdir ~/agents/log-agent/bin
mv ~/agents/log-agent/log_agent.py ~/agents/log-agent/bin/
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

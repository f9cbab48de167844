# title: an empty file is put where the unit looks
# want: fail clean-exit-not-restarted
# breaks: up yours works
# fault: wrong-path
sdlab answer 3.2 cause wrong-path
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mkdir ~/agents/log-agent/bin
touch ~/agents/log-agent/bin/log_agent.py
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

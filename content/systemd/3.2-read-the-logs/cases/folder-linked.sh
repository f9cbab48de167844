# title: the folder that the unit names is made a link to the agent's own
# want: pass
# fault: missing-directory
sdlab answer 3.2 cause missing-directory
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mkdir -p ~/agents/old
ln -s ~/agents/log-agent ~/agents/old/log-agent
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

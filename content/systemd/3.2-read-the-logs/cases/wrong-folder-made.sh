# title: the folder that the unit names is made, with an empty inbox
# want: fail not-repaired
# breaks: before
# fault: missing-directory
sdlab answer 3.2 cause missing-directory
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
mkdir -p ~/agents/old/log-agent/inbox
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

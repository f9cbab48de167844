# title: the page, typed in order; then the path is corrected
# want: pass
# fault: missing-directory
# options: page
sdlab answer 3.2 cause missing-directory
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo sed -i s,/agents/old/,/agents/, /etc/systemd/system/log-agent.service
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

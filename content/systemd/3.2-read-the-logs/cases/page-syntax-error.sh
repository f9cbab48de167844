# title: the page, typed in order; then the colon is put back
# want: pass
# fault: syntax-error
# options: page
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sed -i 's/^def main()/def main():/' ~/agents/log-agent/log_agent.py
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

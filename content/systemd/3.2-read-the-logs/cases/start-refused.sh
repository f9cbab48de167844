# title: mended, but systemd refuses the start for a while
# want: fail not-started
# breaks: up yours works
# fault: syntax-error
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo systemctl reset-failed log-agent
for _ in 1 2 3 4 5 6; do sudo systemctl restart log-agent || true; done
sed -i 's/^def main()/def main():/' ~/agents/log-agent/log_agent.py
sudo systemctl start log-agent || true

# title: the script is mended, and not started
# want: fail not-started
# breaks: up yours works
# fault: syntax-error
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sed -i 's/^def main()/def main():/' ~/agents/log-agent/log_agent.py

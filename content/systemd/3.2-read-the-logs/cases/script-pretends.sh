# title: the script is replaced by one that writes the right line
# want: fail not-repaired
# breaks: works
# fault: syntax-error
sdlab answer 3.2 cause syntax-error
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
printf 'import time\nprint("INFO ready on port 7170", flush=True)\nwhile True:\n    time.sleep(5)\n' > ~/agents/log-agent/log_agent.py
sudo systemctl daemon-reload
sudo systemctl reset-failed log-agent || true
sudo systemctl restart log-agent

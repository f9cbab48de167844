# title: started by hand
# want: fail running-by-hand
# breaks: up yours works
# fault: unknown-user
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
cd ~/agents/log-agent
LOG_AGENT_PORT=7170 setsid python3 log_agent.py >/dev/null 2>&1 &
sleep 1

# title: systemd-run runs the script
# want: fail running-by-hand
# breaks: up yours works
# fault: unknown-user
sdlab answer 3.2 cause unknown-user
sdlab answer 3.2 job "$(journalctl -u log-agent | grep 'done' | tail -n 1 | sed 's/.* job //; s/ done$//')"
sudo systemd-run --uid=learner -p WorkingDirectory=$HOME/agents/log-agent -p EnvironmentFile=$HOME/agents/log-agent/settings.env /usr/bin/python3 $HOME/agents/log-agent/log_agent.py

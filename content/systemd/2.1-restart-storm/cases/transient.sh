# title: run by systemd-run
# want: fail transient-unit
sudo systemd-run --unit crash-agent -p User=learner -p Restart=on-failure -p RestartSec=5s /usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py

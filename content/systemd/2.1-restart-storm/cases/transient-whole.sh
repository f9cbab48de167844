# title: run by systemd-run, with all that is asked for
# want: fail transient-unit
# breaks: known
sudo systemd-run --unit crash-agent -p User=learner -p Restart=on-failure -p RestartSec=5s -p StartLimitIntervalSec=60 -p StartLimitBurst=1 /usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py
until systemctl is-failed --quiet crash-agent; do sleep 0.5; done

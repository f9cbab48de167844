# title: a command before the agent makes the limit unreachable
# want: fail limit-unreachable
# options: no-wait
sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<'END'
[Unit]
Description=Crash
StartLimitIntervalSec=60
StartLimitBurst=5

[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/crash-agent
ExecStart=/usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py
Restart=on-failure
RestartSec=5s
ExecStartPre=/bin/sleep 10
END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true
sleep 20

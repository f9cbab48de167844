# title: a limit of one start
# want: pass
sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<'END'
[Unit]
Description=Crash
StartLimitIntervalSec=5min
StartLimitBurst=1

[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/crash-agent
ExecStart=/usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py
Restart=on-failure
RestartSec=5s
END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true

# title: stopped while systemd waited, started, and left alone
# want: pass
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
END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true
sleep 2
sudo systemctl stop crash-agent
sleep 1
sudo systemctl start crash-agent

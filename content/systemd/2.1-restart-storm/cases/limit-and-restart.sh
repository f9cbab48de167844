# title: no Restart=, and the limits in [Service]
# want: fail restart-disabled
sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<'END'
[Unit]
Description=Crash


[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/crash-agent
ExecStart=/usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py
RestartSec=5s
StartLimitIntervalSec=60
StartLimitBurst=5
END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true

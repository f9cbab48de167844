# title: the script's folder as a variable of the unit's own
# want: pass
sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<'END'
[Unit]
Description=Crash
StartLimitIntervalSec=60
StartLimitBurst=5

[Service]
User=learner
Environment=DIR=/home/learner/agents/crash-agent
ExecStart=/usr/bin/python3 ${DIR}/crash_agent.py
Restart=on-failure
RestartSec=5s
END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true

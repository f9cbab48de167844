# title: all of it in a drop-in for units that begin with crash-
# want: pass
sudo mkdir -p /etc/systemd/system/crash-.service.d
printf '[Unit]\nStartLimitIntervalSec=60\nStartLimitBurst=5\n[Service]\nRestart=on-failure\nRestartSec=5\n' | sudo tee /etc/systemd/system/crash-.service.d/l.conf
sudo tee /etc/systemd/system/crash-agent.service >/dev/null <<'END'
[Unit]
Description=Crash


[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/crash-agent
ExecStart=/usr/bin/python3 /home/learner/agents/crash-agent/crash_agent.py

END
sudo systemctl daemon-reload
sudo systemctl start crash-agent || true

# title: nice and env in front of python3
# want: pass
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'END'
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/hello-agent
ExecStart=/usr/bin/nice -n 5 /usr/bin/env PYTHONUNBUFFERED=1 /usr/bin/python3 -u /home/learner/agents/hello-agent/hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload

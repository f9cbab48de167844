# title: a variable of the unit's own as a word
# want: pass
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'END'
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/hello-agent
Environment=APP=/home/learner/agents/hello-agent/hello_agent.py
ExecStart=/usr/bin/python3 $APP
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload

# title: User=%u
# want: fail runs-as-root
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'END'
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
User=%u
WorkingDirectory=/home/learner/agents/hello-agent
ExecStart=/usr/bin/python3 /home/learner/agents/hello-agent/hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload

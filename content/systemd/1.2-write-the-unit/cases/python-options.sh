# title: options with a value in front of a relative script
# want: pass
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'END'
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
User=learner
WorkingDirectory=/home/learner/agents/hello-agent
ExecStart=/usr/bin/python3 -W ignore -X dev -u hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload

sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<EOF
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
User=$(id -un)
WorkingDirectory=$HOME/agents/hello-agent
ExecStart=/usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload

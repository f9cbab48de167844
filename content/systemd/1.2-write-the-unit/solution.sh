{{if eq .Scope "user"}}mkdir -p /etc/systemd/system
{{end}}sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<EOF
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
{{if ne .Scope "user"}}User=$(id -un)
{{end}}WorkingDirectory=$HOME/agents/hello-agent
ExecStart=/usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload

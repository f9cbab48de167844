# title: other words, order, spaces, tabs, comments, Windows line ends, extra lines
# want: pass
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'EOF'
# the agent
[Install]
WantedBy = multi-user.target graphical.target

[Service]
  Type = exec
; the learner
User = learner   
	Restart	=	always
RestartSec=10s
NoNewPrivileges=yes
Environment="PYTHONUNBUFFERED=1"
WorkingDirectory=/home/learner/agents/hello-agent/
ExecStart=/usr/bin/python3 -u ${HOME}/agents/hello-agent/hello_agent.py

[Unit]
Description="Hello"
Wants=network-online.target
After=network-online.target
X-Mine=1
EOF
sudo sed -i 's/$/\r/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload

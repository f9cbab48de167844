# title: PrivateTmp=yes, and the script is in /tmp
# want: fail chdir-denied
cp -r ~/agents/hello-agent /tmp/
sudo tee /etc/systemd/system/hello-agent.service >/dev/null <<'END'
[Unit]
Description=Hello Agent
After=network.target

[Service]
Type=simple
PrivateTmp=yes
User=learner
WorkingDirectory=/tmp/hello-agent
ExecStart=/usr/bin/python3 /tmp/hello-agent/hello_agent.py
Restart=always
RestartSec=10

[Install]
WantedBy=multi-user.target
END
sudo systemctl daemon-reload

# title: NotifyAccess=all and a shell around it, one line for each name, a dynamic user, the file in the home
# want: pass
sudo mkdir -p /opt/web
sudo cp ~/agents/web-agent/web_agent.py /opt/web/agent.py
(umask 077; { echo '# for web-agent'; echo; echo "DATABASE_PASSWORD='$(cat ~/agents/hello-store/database-password)'"; } > ~/.web-agent.env)
sudo tee /etc/systemd/system/web-agent.service <<UNIT
[Unit]
Wants=hello-db.service
Wants=hello-cache.service
After=hello-db.service
After=hello-cache.service
StartLimitIntervalSec=0
[Service]
Type=notify
NotifyAccess=all
DynamicUser=yes
EnvironmentFile=$HOME/.web-agent.env
ExecStart=/bin/sh -c 'cd /opt/web && python3 agent.py; exit 1'
Restart=on-failure
RestartSec=2
[Install]
WantedBy=multi-user.target
UNIT
sudo systemctl enable --now web-agent

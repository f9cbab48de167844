{{- $user := eq .Scope "user" -}}
folder={{if $user}}~/.config/systemd/user{{else}}/etc/systemd/system{{end}}
secrets={{if $user}}~/.config/web-agent{{else}}/etc/web-agent{{end}}

# The file is closed before the password goes into it.
sudo mkdir -p $secrets
sudo install -m 600 /dev/null $secrets/env
echo "DATABASE_PASSWORD=$(cat ~/agents/hello-store/database-password)" | sudo tee $secrets/env >/dev/null

sudo tee $folder/web-agent.service >/dev/null <<EOF
[Unit]
Description=Web Agent
Wants=hello-db.service hello-cache.service
After=network.target hello-db.service hello-cache.service

[Service]
Type=notify
{{if not $user}}User=$(id -un)
{{end}}WorkingDirectory=$HOME/agents/web-agent
ExecStart=/usr/bin/python3 $HOME/agents/web-agent/web_agent.py
EnvironmentFile=$secrets/env
Restart=on-failure
RestartSec=5

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload
sudo systemctl restart web-agent.service
systemctl --no-pager status web-agent.service

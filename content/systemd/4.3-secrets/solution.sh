sudo mkdir -p /etc/hello-agent
# Closed before there is anything in it.
sudo install -m 600 /dev/null /etc/hello-agent/env
sudo tee /etc/hello-agent/env >/dev/null <<'EOF'
API_KEY=example-key-1
DATABASE_URL=postgresql://agent:example-password@localhost/agents
SESSION_SECRET="two words"
EOF
sudo mkdir -p /etc/systemd/system/hello-agent.service.d
sudo tee /etc/systemd/system/hello-agent.service.d/secrets.conf >/dev/null <<'EOF'
[Service]
EnvironmentFile={{if eq .Scope "user"}}%h/.config{{else}}/etc{{end}}/hello-agent/env
EOF
sudo systemctl daemon-reload
sudo systemctl restart hello-agent.service

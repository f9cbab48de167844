mkdir -p ~/agents/sick-agent ~/agents/agent-check
cp "$SUPPLIED"/sick_agent.py ~/agents/sick-agent/
cp "$SUPPLIED"/check_agents.py ~/agents/agent-check/
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}sudo tee /etc/systemd/system/sick-agent.service >/dev/null <<END
[Unit]
Description=Sick Agent
StartLimitIntervalSec=60s
StartLimitBurst=4

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/sick-agent/sick_agent.py
Restart=on-failure
RestartSec=500ms
END
sudo systemctl daemon-reload

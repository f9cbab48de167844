{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}mkdir -p ~/agents/crash-agent
cp "$SUPPLIED/crash_agent.py" ~/agents/crash-agent/

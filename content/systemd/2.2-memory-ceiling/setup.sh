{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}mkdir -p ~/agents/memory-agent
cp "$SUPPLIED/memory_agent.py" ~/agents/memory-agent/

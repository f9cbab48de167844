{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}mkdir -p ~/agents/memory-agent
cp "$SUPPLIED/memory_agent.py" ~/agents/memory-agent/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/memory-agent/draft.md
echo "The agent is ~/agents/memory-agent/memory_agent.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."

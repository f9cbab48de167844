{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}mkdir -p ~/agents/crash-agent
cp "$SUPPLIED/crash_agent.py" ~/agents/crash-agent/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/crash-agent/draft.md
echo "The agent is ~/agents/crash-agent/crash_agent.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."

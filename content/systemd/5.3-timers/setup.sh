mkdir -p ~/agents/sick-agent ~/agents/agent-check
cp "$SUPPLIED"/sick_agent.py ~/agents/sick-agent/
cp "$SUPPLIED"/check_agents.py ~/agents/agent-check/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/agent-check/draft.md
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
echo "sick-agent is a service that can't work."
echo "The check is ~/agents/agent-check/check_agents.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."

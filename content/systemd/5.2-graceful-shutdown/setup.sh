mkdir -p ~/agents/job-agent
cp "$SUPPLIED"/job_agent.py "$SUPPLIED"/graceful_agent.py ~/agents/job-agent/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/job-agent/draft.md
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}sudo tee /etc/systemd/system/job-agent.service >/dev/null <<END
[Unit]
Description=Job Agent

[Service]
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/job-agent/job_agent.py
Restart=on-failure
RestartSec=2s
TimeoutStopSec=1s
END
sudo systemctl daemon-reload
echo "job-agent is a service that does one job after another."
echo "Its program is ~/agents/job-agent/job_agent.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."

# The programs of the team, and a stand-in for Redis as a service. The other units are left to you.
mkdir -p ~/agents/four
cp "$SUPPLIED"/*.py ~/agents/four/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/four/draft.md
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}sudo tee /etc/systemd/system/team-redis.service >/dev/null <<END
[Unit]
Description=Team Redis

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/four/redis.py
Restart=on-failure
RestartSec=5
END
sudo systemctl daemon-reload
echo "The programs are in ~/agents/four."
echo "draft.md, beside them, is an assistant's answer, for you to question."
echo "team-redis is a service that plays Redis. You write the four units."

# The programs of the team, and a stand-in for Redis as a service. The other units are left to you.
mkdir -p ~/agents/four
cp "$SUPPLIED"/*.py ~/agents/four/
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

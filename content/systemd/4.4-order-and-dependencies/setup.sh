# A database that is slow to start, and an agent that asks it for work. The unit of the agent is
# left to you.
mkdir -p ~/agents/slow-db ~/agents/order-agent
cp "$SUPPLIED/slow_db.py" ~/agents/slow-db/
cp "$SUPPLIED/order_agent.py" ~/agents/order-agent/
{{if eq .Scope "user"}}mkdir -p ~/.config/systemd/user
{{end}}sudo tee /etc/systemd/system/slow-db.service >/dev/null <<END
[Unit]
Description=Slow Database

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/slow-db/slow_db.py
END
sudo systemctl daemon-reload
echo "slow-db is a service that plays a database."
echo "The agent is ~/agents/order-agent/order_agent.py. You write its unit."

sudo tee /etc/systemd/system/order-agent.service >/dev/null <<END
[Unit]
Description=Order Agent
Wants=slow-db.service
After=slow-db.service

[Service]
Type=simple
{{if ne .Scope "user"}}User=$(id -un)
{{end}}WorkingDirectory=$HOME/agents/order-agent
ExecStart=/usr/bin/python3 $HOME/agents/order-agent/order_agent.py
Restart=always
RestartSec=10
END
sudo systemctl daemon-reload
# Both down, then a start of the agent alone: it brings the database up, and waits for it.
sudo systemctl stop order-agent.service slow-db.service
sudo systemctl start order-agent.service
systemctl --no-pager status order-agent.service
